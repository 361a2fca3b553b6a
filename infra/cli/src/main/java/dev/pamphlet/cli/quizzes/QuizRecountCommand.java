package dev.pamphlet.cli.quizzes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.api.CounterTable;
import dev.pamphlet.cli.command.EndpointOption;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.output.Quantity;
import dev.pamphlet.quizzes.dynamodb.Recount;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts all attempts again and compares the counters with the result. */
@Command(
    name = "recount",
    header = "Counts all attempts again and compares the counters with the result.",
    description = {
      "",
      "For operators: it reads the whole table with the credentials that AWS's tools use. Attempts"
          + " may come in meanwhile: counters that changed since they were read are left alone. Ends"
          + " with 1 if counters are wrong and were not corrected.",
      "The credentials need the rights dynamodb:Scan and dynamodb:GetItem, and for",
      "--write dynamodb:PutItem."
    },
    footer = {
      "",
      "Examples:",
      "  pamphlet quiz recount --table \"$ENGAGEMENT_TABLE\"",
      "  pamphlet quiz recount --table Engagement --endpoint http://127.0.0.1:PORT"
    })
public final class QuizRecountCommand extends Subcommand {

  private static final int STEP = 100;

  @Option(
      names = "--table",
      required = true,
      paramLabel = "NAME",
      description = "The table of attempts: the stack's output EngagementTableName.")
  private String table;

  @Mixin private EndpointOption dynamoDb;

  @Option(names = "--write", description = "Correct the wrong counters.")
  private boolean write;

  @Override
  protected ExitCode run(Console console) {
    try (CounterTable counters = open()) {
      Recount.Result result =
          counters.compare(
              read -> {
                if (read % STEP == 0) {
                  console.progress(Quantity.of(read, "attempt"));
                }
              });
      ObjectNode document = json(result);
      if (result.attempts() == 0 && result.shards().isEmpty()) {
        return nothing(console, document);
      }
      console.line(summary(console, result));
      ArrayNode shards = document.putArray("wrong");
      ExitCode worst = result.busy() == 0 ? ExitCode.DONE : ExitCode.REFUSED;
      for (Recount.Shard shard : result.wrong()) {
        boolean written = write && counters.write(shard);
        worst = written ? worst : ExitCode.REFUSED;
        console.line(line(console, shard, written));
        describe(shards.addObject(), shard, written);
      }
      console.document(document);
      return worst;
    }
  }

  /** The outcome if there was nothing to recount, which must not look like right counters. */
  private ExitCode nothing(Console console, ObjectNode document) {
    console.note(
        "%s has neither attempts nor counters: unless nobody has taken a quiz yet, it is not the"
                .formatted(table)
            + " table of attempts (the stack's output EngagementTableName)");
    console.document(document);
    return ExitCode.REFUSED;
  }

  private CounterTable open() {
    return new CounterTable(
        table,
        dynamoDb.endpoint(),
        dynamoDb.region(account(), table),
        dynamoDb.credentials(account()));
  }

  private static String summary(Console console, Recount.Result result) {
    List<Recount.Shard> wrong = result.wrong();
    String counted =
        "%s, %s: "
            .formatted(Quantity.of(result.attempts(), "attempt"), shards(result.shards().size()));
    String verdict =
        wrong.isEmpty()
            ? console.green("all counters are right")
            : console.red("%d wrong".formatted(wrong.size()));
    String orphans =
        result.orphans() == 0
            ? ""
            : ", "
                + console.yellow(Quantity.of(result.orphans(), "attempt") + " without a version");
    String busy =
        result.busy() == 0
            ? ""
            : ", "
                + console.yellow(
                    shards(result.busy())
                        + " moved on meanwhile: run this again when fewer attempts come in");
    return counted + verdict + orphans + busy;
  }

  private static String shards(int count) {
    return Quantity.of(count, "shard") + " of counters";
  }

  private String line(Console console, Recount.Shard shard, boolean written) {
    String outcome = written ? console.green("corrected") : console.yellow(left());
    return "quiz %s v%d shard %d: counter says %s, recount says %s: %s"
        .formatted(
            shard.quiz(),
            shard.version(),
            shard.number(),
            Quantity.of(shard.counted().attempts(), "attempt"),
            Quantity.of(shard.recounted().attempts(), "attempt"),
            outcome);
  }

  private String left() {
    return write ? "left alone, attempts came in meanwhile" : "left alone, correct it with --write";
  }

  private static ObjectNode json(Recount.Result result) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("attempts", result.attempts())
        .put("orphans", result.orphans())
        .put("shards", result.shards().size())
        .put("busy", result.busy());
  }

  private static void describe(ObjectNode entry, Recount.Shard shard, boolean written) {
    entry
        .put("quiz", shard.quiz().value())
        .put("version", shard.version())
        .put("shard", shard.number())
        .put("counted", shard.counted().attempts())
        .put("recounted", shard.recounted().attempts())
        .put("corrected", written);
  }
}
