package dev.pamphlet.bench;

import dev.pamphlet.local.aws.AwsEndpoint;
import dev.pamphlet.local.aws.S3Service;
import dev.pamphlet.local.buckets.LocalBuckets;
import dev.pamphlet.local.dynamodb.LocalDynamoDb;
import dev.pamphlet.local.embedded.StartingServer;
import dev.pamphlet.local.mail.Account.Limits;
import dev.pamphlet.local.mail.Mailbox;
import dev.pamphlet.local.mail.PostOffice;
import dev.pamphlet.local.mail.SesService;
import dev.pamphlet.local.runtime.AccessKeys;
import dev.pamphlet.local.runtime.AccessKeys.AccessKey;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.Template;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * DynamoDB Local, and S3 and SES of the local run, in a process of their own, so that tables,
 * pictures and inbox do not count as memory of those who are measured. It prints their addresses
 * and an access key, and ends when its input ends.
 */
public final class Neighbours implements AutoCloseable {

  private static final String FUNCTION = "DeliverChunkFunction";

  private final Process process;
  private final List<String> said;

  private Neighbours(Process process, List<String> said) {
    this.process = process;
    this.said = said;
  }

  /** Starts them for a template. */
  public static Neighbours start(Path template) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Neighbours.class.getName(),
                template.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return new Neighbours(process, List.of(output.readLine().split(" ")));
  }

  /** The address of DynamoDB Local. */
  public URI dynamoDb() {
    return URI.create(said.get(0));
  }

  /** The address of S3 and SES. */
  public URI aws() {
    return URI.create(said.get(1));
  }

  /** The key with which calls of S3 and SES have to be signed. */
  public AccessKey key() {
    return new AccessKey(said.get(2), said.get(3));
  }

  @Override
  public void close() {
    process.destroy();
  }

  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    Template template = Template.read(file, LocalAccount.parameters(file));
    Path folder = Files.createTempDirectory("bench-mail");
    AccessKeys keys = AccessKeys.of(template.functions());
    try (LocalDynamoDb database = LocalDynamoDb.inMemory();
        StartingServer buckets = LocalBuckets.start(template.buckets(), Optional.empty());
        Mailbox mailbox = Mailbox.in(folder)) {
      PostOffice office =
          new PostOffice(
              template.mail(),
              mailbox,
              Clock.systemUTC(),
              (type, resources, detail) -> {},
              (source, line) -> {});
      office.account().limit(new Limits(false, false, 1_000_000, 1_000_000_000));
      try (AwsEndpoint endpoint =
          AwsEndpoint.start(
              List.of(new S3Service(buckets.endpoint()), new SesService(template.mail(), office)),
              keys,
              Clock.systemUTC(),
              List.of())) {
        AccessKey key = keys.of(FUNCTION);
        System.out.println(
            String.join(
                " ",
                database.endpoint().toString(),
                endpoint.address().toString(),
                key.id(),
                key.secret()));
        while (System.in.read() >= 0) {
          // Until the process that started it ends.
        }
      }
    }
  }
}
