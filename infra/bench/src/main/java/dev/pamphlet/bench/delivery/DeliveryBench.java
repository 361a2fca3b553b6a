package dev.pamphlet.bench.delivery;

import static dev.pamphlet.bench.Terminal.say;

import dev.pamphlet.newsletter.delivery.Books;
import dev.pamphlet.newsletter.delivery.Delivering;
import dev.pamphlet.newsletter.delivery.Pace;
import dev.pamphlet.newsletter.delivery.QueueChunks.Sending;
import dev.pamphlet.newsletter.dynamodb.IssueItem;
import dev.pamphlet.newsletter.issues.Issue;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.testing.MovedClock;
import dev.pamphlet.testing.RecordedCalls;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Plans an issue and delivers it to the local SES as fast as it can, two chunks at a time, by the
 * code of the functions in this process. DynamoDB Local and SES run in another process, so that the
 * memory is that of the functions alone.
 */
final class DeliveryBench implements AutoCloseable {

  private static final int AT_ONCE = 2;
  private static final double MEGABYTE = 1 << 20;

  private final Prices prices;
  private final RecordedCalls calls = new RecordedCalls();
  private final MovedClock clock = new MovedClock(Instant.now());
  private final Functions functions;
  private final List<Sending> queue = new ArrayList<>();
  private final ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);

  private DeliveryBench(Path project) throws Exception {
    prices = Prices.read(project.resolve("infra/bench"));
    functions = new Functions(project.resolve("template.yaml"), clock, calls);
  }

  public static void main(String[] arguments) throws Exception {
    Path project = Path.of(arguments[0]);
    List<String> sizes = List.of(arguments).subList(1, arguments.length);
    int known = 0;
    try (DeliveryBench bench = new DeliveryBench(project)) {
      say("Prices of %s", bench.prices.where());
      for (String size : sizes.isEmpty() ? List.of("10000", "100000") : sizes) {
        int subscribers = Integer.parseInt(size);
        bench.await(
            Readership.writes(
                bench.functions.client(), bench.functions.subscribersTable(), known, subscribers));
        bench.measure(subscribers);
        known = subscribers;
      }
    }
  }

  private void measure(int subscribers) throws Exception {
    say("%,d subscribers", subscribers);
    IssueId issue = begin();
    calls.reset();
    plan(issue);
    Consumption consumed = deliver(subscribers).forThousand(subscribers);
    Books books = functions.books().books(issue).orElseThrow();
    if (books.sent() != subscribers || books.audience() != subscribers) {
      throw new IllegalStateException("The books do not balance: " + books);
    }
    say(
        "  for 1,000 mails: %.0f write units, %.0f read units, %.0f requests of the queue",
        consumed.writeUnits(), consumed.readUnits(), consumed.queueRequests());
    say(
        "  a million mails: %.2f USD for sending them, and %.2f USD for the mails at SES",
        consumed.million(prices), 1_000_000 * prices.of("sesMail"));
  }

  /** An issue for everybody that is to be planned. */
  private IssueId begin() {
    Instant now = clock.instant();
    IssueId id = IssueId.next(IdSource.random());
    Issue issue = Issue.draft(id, "An issue", List.of(), Optional.empty(), false, now).begin(now);
    functions
        .client()
        .putItem(
            put -> put.tableName(functions.deliveryTable()).item(IssueItem.of(issue).attributes()));
    functions.plans().start(id);
    return id;
  }

  private void plan(IssueId issue) {
    double atRest = usedMegabytes();
    long began = System.nanoTime();
    functions.planning().plan(issue);
    double seconds = secondsSince(began);
    say("  planned in %.1f s; %.0f MB before and %.0f MB after", seconds, atRest, usedMegabytes());
  }

  /** Gives out capacity and sends, until nothing is left. */
  private Consumption deliver(int subscribers) throws Exception {
    long requests = 0;
    long chunks = 0;
    AtomicLong sending = new AtomicLong();
    long began = System.nanoTime();
    while (functions.pacing(queue::addAll).run(clock.instant()).queued() > 0) {
      // Ten messages are queued by a request; each is received and deleted by one of its own.
      requests += (queue.size() + 9) / 10 + 2L * queue.size();
      chunks += queue.size();
      await(queue.stream().map(message -> sending(message, sending)).toList());
      queue.clear();
      clock.advance(Pace.AHEAD);
    }
    double seconds = secondsSince(began);
    say(
        "  delivered in %.1f s: %.0f mails/s; %.0f MB after",
        seconds, subscribers / seconds, usedMegabytes());
    return new Consumption(
        calls.consumed().writeUnits(),
        calls.consumed().readUnits(),
        requests,
        chunks,
        sending.get() / 1e9);
  }

  /** The function has a gigabyte of memory, so that its seconds are gigabyte-seconds. */
  private Callable<Object> sending(Sending message, AtomicLong nanoseconds) {
    return () -> {
      long began = System.nanoTime();
      Delivering.Result result = functions.delivering().deliver(message.chunk(), message.attempt());
      nanoseconds.addAndGet(System.nanoTime() - began);
      return result;
    };
  }

  /** Two at a time, as the function has environments. */
  private void await(List<Callable<Object>> work) throws Exception {
    for (Future<Object> each : senders.invokeAll(work)) {
      each.get();
    }
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

  @Override
  public void close() {
    senders.shutdown();
    functions.close();
  }
}
