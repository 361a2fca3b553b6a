package dev.pamphlet.newsletter.wiring;

import dev.pamphlet.newsletter.delivery.Calls;
import dev.pamphlet.newsletter.delivery.CurrentPace;
import dev.pamphlet.newsletter.delivery.Delivering;
import dev.pamphlet.newsletter.delivery.FindPace;
import dev.pamphlet.newsletter.delivery.IssueUpkeep;
import dev.pamphlet.newsletter.delivery.LastLetter;
import dev.pamphlet.newsletter.delivery.Pacing;
import dev.pamphlet.newsletter.delivery.Planning;
import dev.pamphlet.newsletter.delivery.Recording;
import dev.pamphlet.newsletter.delivery.Resolving;
import dev.pamphlet.newsletter.dynamodb.DynamoBooks;
import dev.pamphlet.newsletter.dynamodb.DynamoChunks;
import dev.pamphlet.newsletter.dynamodb.DynamoIssues;
import dev.pamphlet.newsletter.dynamodb.DynamoPace;
import dev.pamphlet.newsletter.dynamodb.DynamoPlans;
import dev.pamphlet.newsletter.dynamodb.DynamoReaders;
import dev.pamphlet.newsletter.letter.ReaderLinks;
import dev.pamphlet.newsletter.mail.SesLetters;
import dev.pamphlet.newsletter.mail.SesLimits;
import dev.pamphlet.newsletter.queue.SqsChunks;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.Unavailable;
import dev.pamphlet.platform.aws.AwsService;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import java.time.Clock;
import java.time.Duration;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The part of the composition root that delivers issues. */
public final class DeliveryWiring {

  private static final Clock CLOCK = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));

  private final NewsletterWiring shared;
  private final NewsletterConfiguration configuration;
  private final DynamoDb dynamoDb;
  private final DynamoIssues issues;
  private final DynamoChunks chunks;
  private final DynamoPlans plans;
  private final DynamoPace pace;

  DeliveryWiring(NewsletterWiring shared) {
    this.shared = shared;
    this.configuration = shared.configuration;
    this.dynamoDb = shared.dynamoDb;
    String table = configuration.deliveryTable();
    this.issues = shared.issues().issues();
    this.chunks = new DynamoChunks(dynamoDb, table);
    this.plans = new DynamoPlans(dynamoDb, table);
    this.pace = new DynamoPace(dynamoDb, table);
  }

  /** The wiring of a function that Lambda starts. */
  public static DeliveryWiring ofProcess() {
    return NewsletterWiring.ofProcess().delivery();
  }

  /** Starts the planning of issues. */
  public DynamoPlans plans() {
    return plans;
  }

  /** The books of issues, and their mails that failed or are in doubt. */
  public DynamoBooks books() {
    return new DynamoBooks(dynamoDb, configuration.deliveryTable());
  }

  /** Whether mail is sent at the moment. */
  public FindPace pace() {
    return pace;
  }

  /** Resolves the mails in doubt. */
  public Resolving resolving() {
    return new Resolving(issues, chunks, chunks, CLOCK);
  }

  public Planning planning() {
    DynamoReaders readers = readers();
    return new Planning(issues, issues, readers, readers, chunks, plans, currentPace(), CLOCK);
  }

  public Pacing pacing() {
    return new Pacing(
        issues,
        chunks,
        chunks,
        plans,
        currentPace(),
        new SqsChunks(
            shared.clients.client(AwsService.SQS, SqsClient.builder()),
            configuration.chunkQueue()));
  }

  public IssueUpkeep upkeep() {
    return new IssueUpkeep(issues, issues, issues, chunks, chunks, plans);
  }

  /** Enters the provider's reports into the books. */
  public Recording recording() {
    return new Recording(chunks);
  }

  /** The configuration set of issues. */
  public String lettersSet() {
    return configuration.letters();
  }

  /** Sends chunks. */
  public Delivering delivering() {
    SesLetters provider =
        new SesLetters(
            shared.ses(), configuration.letters(), new ReaderLinks(configuration.publicUrl()));
    return new Delivering(
        issues,
        issues,
        new LastLetter(shared.issues().editions()),
        readers(),
        shared.publishers(),
        chunks,
        pace,
        new Calls(chunks, pace, provider, DeliveryWiring::sleep, CLOCK),
        IdSource.random(),
        CLOCK);
  }

  private DynamoReaders readers() {
    return new DynamoReaders(dynamoDb, configuration.subscribersTable());
  }

  private CurrentPace currentPace() {
    return new CurrentPace(pace, new SesLimits(shared.ses()));
  }

  private static void sleep(Duration span) {
    try {
      Thread.sleep(span.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Unavailable("ses", stopped);
    }
  }
}
