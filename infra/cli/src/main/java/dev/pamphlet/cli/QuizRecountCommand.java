package dev.pamphlet.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.api.CounterTable;
import dev.pamphlet.cli.api.Endpoint;
import dev.pamphlet.quizzes.dynamodb.Recount;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Counts all attempts again. */
@Command(
    name = "recount",
    header = "Counts all attempts again, and compares that with the counters.",
    description = {
      "",
      "An operator's command: it reads the whole table, which no function may, with the credentials"
          + " that AWS's tools use. They need dynamodb:Scan and dynamodb:GetItem on it, and"
          + " dynamodb:PutItem to correct it. Ends with 1 if counters are wrong and stay so. Attempts"
          + " may go on coming in: what was counted meanwhile is left alone.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  pamphlet quiz recount --table \"$ENGAGEMENT_TABLE\"",
      "  pamphlet quiz recount --table Engagement --endpoint http://127.0.0.1:PORT   (a local run's)"
    })
final class QuizRecountCommand extends Subcommand {

  /** Of a DynamoDB Local, which keeps the tables of each key apart. */
  private static final String LOCAL_KEY = "local";

  private static final int STEP = 100;

  @Option(
      names = "--table",
      required = true,
      paramLabel = "NAME",
      description = "The table of attempts: the stack puts it out as EngagementTableName.")
  private String table;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "Of a DynamoDB Local; AWS's own if it is not given.")
  private URI endpoint;

  @Option(names = "--write", description = "Correct the counters that are wrong.")
  private boolean write;

  @Override
  ExitCode run(Console console) {
    try (CounterTable counters = open()) {
      Recount.Result result =
          counters.compare(
              read -> {
                if (read % STEP == 0) {
                  console.progress(Counted.of(read, "attempt"));
                }
              });
      ObjectNode document = told(result);
      console.line(summary(console, result));
      ArrayNode shards = document.putArray("wrong");
      ExitCode worst = ExitCode.DONE;
      for (Recount.Shard shard : result.wrong()) {
        boolean written = write && counters.write(shard);
        worst = written ? worst : ExitCode.REFUSED;
        console.line(line(console, shard, written));
        tell(shards.addObject(), shard, written);
      }
      console.document(document);
      return worst;
    }
  }

  private CounterTable open() {
    boolean local = endpoint != null && AwsAccount.isThisMachine(endpoint.getHost());
    AwsCredentialsProvider credentials =
        local && account().profile().isEmpty()
            ? StaticCredentialsProvider.create(AwsBasicCredentials.create(LOCAL_KEY, LOCAL_KEY))
            : account().credentials();
    String region =
        local ? account().region().orElse(Endpoint.LOCAL_REGION) : account().region(table);
    return new CounterTable(table, Optional.ofNullable(endpoint), region, credentials);
  }

  private static String summary(Console console, Recount.Result result) {
    List<Recount.Shard> wrong = result.wrong();
    String counted =
        "%s, %s: ".formatted(Counted.of(result.attempts(), "attempt"), shards(result.shards()));
    String verdict =
        wrong.isEmpty()
            ? console.green("all counters are right")
            : console.red("%d wrong".formatted(wrong.size()));
    String orphans =
        result.orphans() == 0
            ? ""
            : ", " + console.yellow(Counted.of(result.orphans(), "attempt") + " without a version");
    return counted + verdict + orphans;
  }

  private static String shards(List<Recount.Shard> shards) {
    return Counted.of(shards.size(), "shard") + " of counters";
  }

  private String line(Console console, Recount.Shard shard, boolean written) {
    String outcome = written ? console.green("corrected") : console.yellow(left());
    return "quiz %s v%d shard %d: says %s, counted again %s: %s"
        .formatted(
            shard.quiz(),
            shard.version(),
            shard.number(),
            Counted.of(shard.counted().attempts(), "attempt"),
            Counted.of(shard.recounted().attempts(), "attempt"),
            outcome);
  }

  private String left() {
    return write ? "left, attempts came in meanwhile" : "left, without --write";
  }

  private static ObjectNode told(Recount.Result result) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("attempts", result.attempts())
        .put("orphans", result.orphans())
        .put("shards", result.shards().size());
  }

  private static void tell(ObjectNode entry, Recount.Shard shard, boolean written) {
    entry
        .put("quiz", shard.quiz().value())
        .put("version", shard.version())
        .put("shard", shard.number())
        .put("counted", shard.counted().attempts())
        .put("recounted", shard.recounted().attempts())
        .put("corrected", written);
  }
}
