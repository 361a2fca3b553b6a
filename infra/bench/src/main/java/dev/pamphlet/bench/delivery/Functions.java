package dev.pamphlet.bench.delivery;

import dev.pamphlet.bench.Neighbours;
import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Settings;
import dev.pamphlet.local.dynamodb.LocalDynamoDb;
import dev.pamphlet.local.dynamodb.Tables;
import dev.pamphlet.newsletter.Publishers;
import dev.pamphlet.newsletter.delivery.Calls;
import dev.pamphlet.newsletter.delivery.CurrentPace;
import dev.pamphlet.newsletter.delivery.Delivering;
import dev.pamphlet.newsletter.delivery.Pacing;
import dev.pamphlet.newsletter.delivery.Planning;
import dev.pamphlet.newsletter.delivery.QueueChunks;
import dev.pamphlet.newsletter.dynamodb.DynamoBooks;
import dev.pamphlet.newsletter.dynamodb.DynamoChunks;
import dev.pamphlet.newsletter.dynamodb.DynamoIssues;
import dev.pamphlet.newsletter.dynamodb.DynamoPace;
import dev.pamphlet.newsletter.dynamodb.DynamoPlans;
import dev.pamphlet.newsletter.dynamodb.DynamoReaders;
import dev.pamphlet.newsletter.letter.LetterTemplate;
import dev.pamphlet.newsletter.letter.ReaderLinks;
import dev.pamphlet.newsletter.mail.SesLetters;
import dev.pamphlet.newsletter.mail.SesLimits;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.Template;
import dev.pamphlet.testing.RecordedCalls;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/**
 * What the functions that deliver issues are made of, in this process, on the template's tables in
 * another one.
 */
final class Functions implements AutoCloseable {

  private static final Settings SETTINGS =
      new Settings(
          "Pamphlet",
          "",
          "en",
          List.of(),
          Optional.of(EmailAddress.of("letters@" + LocalAccount.MAIL_DOMAIN)),
          Optional.empty(),
          Optional.of("1 Example Street, Exampleton"));

  /** As long as the letter of an article with a few sections. */
  private static final LetterTemplate LETTER =
      new LetterTemplate(
          "An issue",
          "<p>" + "A letter of some length. ".repeat(400) + "{{token}}</p>",
          "A letter of some length.\n".repeat(100) + "{{token}}",
          Map.of());

  private final Template template;
  private final Neighbours neighbours;
  private final DynamoDbClient client;
  private final SesV2Client ses;
  private final DynamoDb dynamoDb;
  private final Clock clock;

  /**
   * Starts what they call, and creates the tables.
   *
   * @param calls records the calls of DynamoDB
   */
  Functions(Path file, Clock clock, RecordedCalls calls) throws IOException {
    this.clock = clock;
    template = Template.read(file, LocalAccount.parameters(file));
    neighbours = Neighbours.start(file);
    client =
        LocalDynamoDb.clientOf(neighbours.dynamoDb())
            .overrideConfiguration(override -> override.addExecutionInterceptor(calls))
            .build();
    dynamoDb = new DynamoDb(client);
    ses =
        SesV2Client.builder()
            .endpointOverride(neighbours.aws())
            .region(Region.of(LocalAccount.REGION))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(neighbours.key().id(), neighbours.key().secret())))
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(
                override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build();
    Tables.createWithoutStreams(client, template);
  }

  DynamoDbClient client() {
    return client;
  }

  String subscribersTable() {
    return template.table("SubscribersTable").name();
  }

  String deliveryTable() {
    return template.table("DeliveryTable").name();
  }

  Planning planning() {
    return new Planning(
        issues(), issues(), readers(), readers(), chunks(), plans(), currentPace(), clock);
  }

  Pacing pacing(QueueChunks queue) {
    return new Pacing(issues(), chunks(), chunks(), plans(), currentPace(), queue);
  }

  Delivering delivering() {
    DynamoPace pace = new DynamoPace(dynamoDb, deliveryTable());
    SesLetters provider =
        new SesLetters(ses, configurationSet(), new ReaderLinks("https://pamphlet.example"));
    return new Delivering(
        issues(),
        issues(),
        id -> LETTER,
        readers(),
        new Publishers(() -> Optional.of(SETTINGS), LocalAccount.MAIL_DOMAIN),
        chunks(),
        pace,
        new Calls(chunks(), pace, provider, pause -> {}, clock),
        IdSource.random(),
        clock);
  }

  private String configurationSet() {
    return template.mail().configurationSets().stream()
        .map(set -> set.name())
        .filter(name -> name.endsWith("letters"))
        .findFirst()
        .orElseThrow();
  }

  DynamoBooks books() {
    return new DynamoBooks(dynamoDb, deliveryTable());
  }

  DynamoPlans plans() {
    return new DynamoPlans(dynamoDb, deliveryTable(), clock);
  }

  private CurrentPace currentPace() {
    return new CurrentPace(new DynamoPace(dynamoDb, deliveryTable()), new SesLimits(ses));
  }

  private DynamoIssues issues() {
    return new DynamoIssues(dynamoDb, deliveryTable());
  }

  private DynamoChunks chunks() {
    return new DynamoChunks(dynamoDb, deliveryTable());
  }

  private DynamoReaders readers() {
    return new DynamoReaders(dynamoDb, subscribersTable());
  }

  @Override
  public void close() {
    ses.close();
    client.close();
    neighbours.close();
  }
}
