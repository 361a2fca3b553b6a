package dev.pamphlet.local;

import dev.pamphlet.local.aws.AwsJsonService;
import dev.pamphlet.local.aws.AwsService;
import dev.pamphlet.local.aws.S3Service;
import dev.pamphlet.local.buckets.LocalBuckets;
import dev.pamphlet.local.dynamodb.LocalDynamoDb;
import dev.pamphlet.local.dynamodb.Tables;
import dev.pamphlet.local.embedded.StartingServer;
import dev.pamphlet.local.mail.MailEvents;
import dev.pamphlet.local.mail.Mailbox;
import dev.pamphlet.local.mail.PostOffice;
import dev.pamphlet.local.mail.SesService;
import dev.pamphlet.local.queues.LocalQueues;
import dev.pamphlet.local.runtime.WorkFolder;
import dev.pamphlet.local.time.SystemTime;
import dev.pamphlet.template.Mail;
import dev.pamphlet.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The servers behind the AWS endpoint: DynamoDB with the template's tables, and one for each other
 * service that the template uses. They start at the same time.
 */
final class Backends {

  private final LocalDynamoDb dynamoDb;
  private final Optional<StartingServer> queues;
  private final Optional<StartingServer> buckets;
  private final Optional<SesService> mail;

  private Backends(
      LocalDynamoDb dynamoDb,
      Optional<StartingServer> queues,
      Optional<StartingServer> buckets,
      Optional<SesService> mail) {
    this.dynamoDb = dynamoDb;
    this.queues = queues;
    this.buckets = buckets;
    this.mail = mail;
  }

  /**
   * Starts the servers that a template needs.
   *
   * @param bus takes the events of its mail
   * @param parts takes the servers to stop
   * @throws StartProblem when the tables cannot be kept
   */
  static Backends start(
      Template template, LocalOptions options, SystemTime time, MailEvents.Bus bus, Parts parts)
      throws IOException {
    Optional<StartingServer> queues =
        template.queues().isEmpty()
            ? Optional.empty()
            : Optional.of(parts.add(LocalQueues.start(time.clock(), options.data())));
    Optional<StartingServer> buckets =
        template.buckets().isEmpty()
            ? Optional.empty()
            : Optional.of(
                parts.add(
                    LocalBuckets.start(
                        template.buckets(), options.data().map(data -> data.resolve("buckets")))));
    Optional<SesService> mail =
        template.mail().equals(Mail.NONE)
            ? Optional.empty()
            : Optional.of(mail(template.mail(), options, time, bus, parts));
    LocalDynamoDb dynamoDb = parts.add(dynamoDb(options.data()));
    createTables(dynamoDb, template, options.data());
    return new Backends(dynamoDb, queues, buckets, mail);
  }

  private static SesService mail(
      Mail mail, LocalOptions options, SystemTime time, MailEvents.Bus bus, Parts parts)
      throws IOException {
    Mailbox mailbox = Mailbox.in(mailFolder(options, parts));
    PostOffice office = parts.add(new PostOffice(mail, mailbox, time.clock(), bus, options.output));
    time.every(Duration.ofMillis(100), office::tellEvents);
    return new SesService(mail, office);
  }

  private static Path mailFolder(LocalOptions options, Parts parts) throws IOException {
    if (options.data().isPresent()) {
      return options.data().get().resolve("mail");
    }
    Path folder = WorkFolder.create();
    parts.add(() -> WorkFolder.remove(folder));
    return folder;
  }

  private static LocalDynamoDb dynamoDb(Optional<Path> folder) {
    try {
      return folder.map(LocalDynamoDb::onDisk).orElseGet(LocalDynamoDb::inMemory);
    } catch (UncheckedIOException failure) {
      String advice = folder.isPresent() ? " (--data chooses another folder)" : "";
      throw StartProblem.system(failure.getMessage() + advice, failure);
    }
  }

  private static void createTables(
      LocalDynamoDb dynamoDb, Template template, Optional<Path> folder) {
    try {
      Tables.create(dynamoDb.client(), template);
    } catch (SdkException failure) {
      throw StartProblem.system(
          "DynamoDB Local does not work with the tables in %s: %s"
              .formatted(folder.map(Path::toString).orElse("memory"), failure.getMessage()),
          failure);
    }
  }

  LocalDynamoDb dynamoDb() {
    return dynamoDb;
  }

  /** SES, if the template uses it. */
  Optional<SesService> mail() {
    return mail;
  }

  /** The services that functions can call. Waits until every server listens. */
  List<AwsService> services() {
    List<AwsService> services = new ArrayList<>();
    services.add(AwsJsonService.dynamoDb(dynamoDb.endpoint()));
    queues.map(StartingServer::endpoint).map(AwsJsonService::sqs).ifPresent(services::add);
    buckets.map(StartingServer::endpoint).map(S3Service::new).ifPresent(services::add);
    mail.ifPresent(services::add);
    return services;
  }
}
