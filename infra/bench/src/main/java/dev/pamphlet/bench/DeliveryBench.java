package dev.pamphlet.bench;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Settings;
import dev.pamphlet.local.dynamodb.LocalDynamoDb;
import dev.pamphlet.local.dynamodb.Tables;
import dev.pamphlet.newsletter.AddressKey;
import dev.pamphlet.newsletter.Publishers;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.delivery.Books;
import dev.pamphlet.newsletter.delivery.Calls;
import dev.pamphlet.newsletter.delivery.CurrentPace;
import dev.pamphlet.newsletter.delivery.Delivering;
import dev.pamphlet.newsletter.delivery.Pace;
import dev.pamphlet.newsletter.delivery.Pacing;
import dev.pamphlet.newsletter.delivery.Planning;
import dev.pamphlet.newsletter.delivery.QueueChunks.Sending;
import dev.pamphlet.newsletter.dynamodb.DynamoBooks;
import dev.pamphlet.newsletter.dynamodb.DynamoChunks;
import dev.pamphlet.newsletter.dynamodb.DynamoIssues;
import dev.pamphlet.newsletter.dynamodb.DynamoPace;
import dev.pamphlet.newsletter.dynamodb.DynamoPlans;
import dev.pamphlet.newsletter.dynamodb.DynamoReaders;
import dev.pamphlet.newsletter.dynamodb.IssueItem;
import dev.pamphlet.newsletter.dynamodb.ProfileItem;
import dev.pamphlet.newsletter.issues.Issue;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.letter.LetterTemplate;
import dev.pamphlet.newsletter.letter.ReaderLinks;
import dev.pamphlet.newsletter.mail.SesLetters;
import dev.pamphlet.newsletter.mail.SesLimits;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.Template;
import dev.pamphlet.testing.RecordedCalls;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/**
 * Plans an issue and delivers it to the local SES as fast as it can, two chunks at a time, by the
 * code of the functions in this process. DynamoDB Local and SES run in another process, so that the
 * memory is that of the functions alone.
 */
final class DeliveryBench implements AutoCloseable {

  private static final int AT_ONCE = 2;
  private static final int WRITES_AT_ONCE = 25;
  private static final double MEGABYTE = 1 << 20;
  private static final String TABLE = "DeliveryTable";

  /** EventBridge sends each event to the queue; Lambda receives and deletes ten at a time. */
  private static final double EVENT_REQUESTS = 1_200;

  /** Lambda invokes the recorder of events with up to five hundred of them. */
  private static final double EVENT_BATCHES = 2;

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
  private final Prices prices;
  private final Neighbours neighbours;
  private final RecordedCalls calls = new RecordedCalls();
  private final DynamoDbClient client;
  private final SesV2Client ses;
  private final DynamoDb dynamoDb;
  private final List<Sending> queue = new ArrayList<>();
  private final ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
  private final AtomicLong sending = new AtomicLong();
  private Instant now = Instant.now();

  private DeliveryBench(Path project) throws Exception {
    Path file = project.resolve("template.yaml");
    template = Template.read(file, LocalAccount.parameters(file));
    prices = Prices.read(project.resolve("infra/bench"));
    neighbours = Neighbours.start(file);
    client =
        LocalDynamoDb.clientOf(neighbours.dynamoDb())
            .overrideConfiguration(override -> override.addExecutionInterceptor(calls))
            .build();
    dynamoDb = new DynamoDb(client);
    ses =
        SesV2Client.builder()
            .endpointOverride(neighbours.ses())
            .region(Region.of(LocalAccount.REGION))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(neighbours.keyId(), neighbours.secret())))
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(
                override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build();
    Tables.create(client, template);
  }

  public static void main(String[] arguments) throws Exception {
    Path project = Path.of(arguments[0]);
    List<String> sizes = List.of(arguments).subList(1, arguments.length);
    int known = 0;
    try (DeliveryBench bench = new DeliveryBench(project)) {
      say("Prices of %s", bench.prices.where());
      for (String size : sizes.isEmpty() ? List.of("10000", "100000") : sizes) {
        bench.subscribe(known, Integer.parseInt(size));
        known = Integer.parseInt(size);
        bench.measure(known);
      }
    }
  }

  /** More subscribers, up to a number of them. */
  private void subscribe(int from, int to) throws Exception {
    List<Future<?>> writes = new ArrayList<>();
    for (int first = from; first < to; first += WRITES_AT_ONCE) {
      List<WriteRequest> some = new ArrayList<>();
      for (int i = first; i < Math.min(first + WRITES_AT_ONCE, to); i++) {
        Map<String, AttributeValue> item = ProfileItem.of(subscriber(i)).attributes();
        some.add(WriteRequest.builder().putRequest(put -> put.item(item)).build());
      }
      writes.add(
          senders.submit(
              () ->
                  client.batchWriteItem(
                      batch -> batch.requestItems(Map.of(name("SubscribersTable"), some)))));
    }
    await(writes);
  }

  private static Subscriber subscriber(int number) {
    String id = String.format(Locale.ROOT, "%08x", number * 0x9E3779B1).repeat(4);
    return new Subscriber(
        new SubscriberId(id),
        new AddressKey((id + "A".repeat(43)).substring(0, 43)),
        EmailAddress.of("reader-" + number + "@example.org"),
        Status.CONFIRMED,
        Instant.parse("2026-01-01T00:00:00Z"),
        List.of(),
        Optional.of("en"),
        Optional.of(new Token(id)),
        List.of());
  }

  private void measure(int subscribers) throws Exception {
    IssueId id = IssueId.next(IdSource.random());
    Issue issue = Issue.draft(id, "An issue", List.of(), Optional.empty(), false, now).begin(now);
    client.putItem(put -> put.tableName(name(TABLE)).item(IssueItem.of(issue).attributes()));
    plans().start(id);
    calls.reset();
    double atRest = usedMegabytes();
    long began = System.nanoTime();
    planning().plan(id);
    double planned = secondsSince(began);
    double afterPlanning = usedMegabytes();
    say("%,d subscribers", subscribers);
    say("  planned in %.1f s; %.0f MB before and %.0f MB after", planned, atRest, afterPlanning);

    long requests = 0;
    long chunks = 0;
    long deliveryBegan = System.nanoTime();
    sending.set(0);
    while (pacing().run(now).queued() > 0) {
      requests += (queue.size() + 9) / 10 + 2L * queue.size();
      chunks += queue.size();
      deliver();
      now = now.plus(Pace.AHEAD);
    }
    double delivered = secondsSince(deliveryBegan);
    Books books = new DynamoBooks(dynamoDb, name(TABLE)).books(id).orElseThrow();
    if (books.sent() != subscribers || books.audience() != subscribers) {
      throw new IllegalStateException("The books do not balance: " + books);
    }
    say(
        "  delivered in %.1f s: %.0f mails/s; %.0f MB after",
        delivered, subscribers / delivered, usedMegabytes());
    report(subscribers, requests, chunks);
  }

  private void report(int subscribers, long requests, long chunks) {
    double thousands = subscribers / 1_000.0;
    double writes = calls.consumed().writeUnits() / thousands;
    double reads = calls.consumed().readUnits() / thousands;
    say(
        "  for 1,000 mails: %.0f write units, %.0f read units, %.0f requests of the queue",
        writes, reads, requests / thousands);
    double seconds = sending.get() / 1e9 / thousands;
    double million =
        1_000
            * (writes * prices.of("dynamoDbWriteUnit")
                + reads * prices.of("dynamoDbReadUnit")
                + (requests / thousands + EVENT_REQUESTS) * prices.of("sqsRequest")
                + (chunks / thousands + EVENT_BATCHES) * prices.of("lambdaRequest")
                + seconds * prices.of("lambdaGigabyteSecond"));
    say(
        "  a million mails: %.2f USD for sending them, and %.2f USD for the mails at SES",
        million, 1_000_000 * prices.of("sesMail"));
  }

  /** Two senders at a time, as the function has environments. */
  private void deliver() throws Exception {
    List<Future<?>> sent = new ArrayList<>();
    for (Sending message : queue) {
      sent.add(
          senders.submit(
              () -> {
                long began = System.nanoTime();
                Delivering.Result result = delivering().deliver(message.chunk(), message.attempt());
                sending.addAndGet(System.nanoTime() - began);
                return result;
              }));
    }
    queue.clear();
    await(sent);
  }

  private static void await(List<Future<?>> all) throws Exception {
    for (Future<?> each : all) {
      each.get();
    }
  }

  private Planning planning() {
    return new Planning(
        issues(), issues(), readers(), readers(), chunks(), plans(), currentPace(), clock());
  }

  private Pacing pacing() {
    return new Pacing(issues(), chunks(), chunks(), plans(), currentPace(), queue::addAll);
  }

  private Delivering delivering() {
    return new Delivering(
        issues(),
        issues(),
        id -> LETTER,
        readers(),
        new Publishers(() -> Optional.of(SETTINGS), LocalAccount.MAIL_DOMAIN),
        chunks(),
        new DynamoPace(dynamoDb, name(TABLE)),
        new Calls(
            chunks(),
            new DynamoPace(dynamoDb, name(TABLE)),
            new SesLetters(
                ses,
                template.mail().configurationSets().stream()
                    .map(set -> set.name())
                    .filter(name -> name.endsWith("letters"))
                    .findFirst()
                    .orElseThrow(),
                new ReaderLinks("https://pamphlet.example")),
            pause -> {},
            clock()),
        IdSource.random(),
        clock());
  }

  private CurrentPace currentPace() {
    return new CurrentPace(new DynamoPace(dynamoDb, name(TABLE)), new SesLimits(ses));
  }

  private DynamoIssues issues() {
    return new DynamoIssues(dynamoDb, name(TABLE));
  }

  private DynamoChunks chunks() {
    return new DynamoChunks(dynamoDb, name(TABLE));
  }

  private DynamoPlans plans() {
    return new DynamoPlans(dynamoDb, name(TABLE), clock());
  }

  private DynamoReaders readers() {
    return new DynamoReaders(dynamoDb, name("SubscribersTable"));
  }

  private String name(String logicalId) {
    return template.table(logicalId).name();
  }

  /** The bench's own clock: it advances when capacity is requested. */
  private Clock clock() {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private static double secondsSince(long nanoTime) {
    return (System.nanoTime() - nanoTime) / 1e9;
  }

  /** The memory in use after a garbage collection. */
  private static double usedMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  @Override
  public void close() {
    senders.shutdown();
    ses.close();
    client.close();
    neighbours.close();
  }
}
