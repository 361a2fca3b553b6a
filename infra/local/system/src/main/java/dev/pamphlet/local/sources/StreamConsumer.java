package dev.pamphlet.local.sources;

import dev.pamphlet.local.aws.AwsClient;
import dev.pamphlet.local.aws.AwsError;
import dev.pamphlet.local.runtime.Output;
import dev.pamphlet.local.time.SystemTime;
import dev.pamphlet.template.StreamSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a stream for a function, in order, one batch at a time. The checkpoint moves when a record
 * is done or given up, not when it is read, so records in progress are delivered again after a
 * restart.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">Using AWS Lambda with
 *     DynamoDB</a>
 */
final class StreamConsumer extends Consumer {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

  /** The limit of an event on Lambda, less room for the parts around the records. */
  private static final int MOST_BYTES = 6 * 1024 * 1024 - 1024;

  private final StreamSource source;
  private final Delivery delivery;
  private final Checkpoints checkpoints;
  private final DiscardedRecords givenUp;
  private final StreamReader reader;
  private final Deque<StreamRecord> read = new ArrayDeque<>();
  private volatile Position done;
  private volatile long filtered;
  private volatile int gathered;

  private record Attempt(List<StreamRecord> records, int retries) {}

  StreamConsumer(
      StreamSource source,
      Delivery delivery,
      AwsClient client,
      Checkpoints checkpoints,
      SystemTime time,
      Output output) {
    super(source.name(), delivery, time, output);
    this.source = source;
    this.delivery = delivery;
    this.checkpoints = checkpoints;
    this.givenUp = new DiscardedRecords(function(), source, client);
    this.done = checkpoints.find(id()).orElseGet(() -> begin(client, time));
    this.reader = new StreamReader(client, source.table(), time.clock(), done);
  }

  private String id() {
    return function() + "/" + source.name() + "/" + source.table();
  }

  /**
   * Saves the starting position at once, so that nothing written after the first start is missed.
   */
  private Position begin(AwsClient client, SystemTime time) {
    StreamReader ahead = new StreamReader(client, source.table(), time.clock(), Position.BEGINNING);
    while (source.start() == StreamSource.StartingPosition.LATEST && !ahead.isAtEnd()) {
      ahead.next();
    }
    checkpoints.save(id(), ahead.position());
    return ahead.position();
  }

  StreamSource source() {
    return source;
  }

  /** The position after the last record that is done. */
  Position done() {
    return done;
  }

  /** The number of records that it skipped because no filter matched them. */
  long filtered() {
    return filtered;
  }

  /** The number of records that wait for the end of the batching window. */
  int hasGathered() {
    return gathered;
  }

  @Override
  void step() throws InterruptedException {
    List<StreamRecord> batch = new ArrayList<>();
    Optional<Position> passed = gather(batch);
    gathered = 0;
    process(batch);
    if (passed.isPresent() && !isClosed()) {
      checkpoint(passed.get());
    }
    if (batch.isEmpty() && read.isEmpty()) {
      pause(BETWEEN_LOOKS);
    }
  }

  /**
   * Fills a batch.
   *
   * @return the position of the last record that no filter matched, if it came after those in the
   *     batch
   */
  private Optional<Position> gather(List<StreamRecord> batch) throws InterruptedException {
    Optional<Position> passed = Optional.empty();
    Instant begun = now();
    int bytes = 0;
    while (batch.size() < source.batching().size() && !isClosed()) {
      if (read.isEmpty()) {
        readOn(batch);
      }
      if (read.isEmpty()) {
        if (batch.isEmpty() || !isWithinWindow(begun)) {
          break;
        }
        pause(BETWEEN_LOOKS);
        continue;
      }
      StreamRecord record = read.peek();
      String json = record.json().toString();
      boolean taken = source.batching().takes(json);
      if (taken
          && !batch.isEmpty()
          && (isOfOther(record, batch) || bytes + json.length() > MOST_BYTES)) {
        break;
      }
      read.remove();
      if (taken) {
        begun = batch.isEmpty() ? now() : begun;
        batch.add(record);
        gathered = batch.size();
        bytes += json.length();
        passed = Optional.empty();
      } else {
        filtered++;
        passed = Optional.of(record.at());
      }
    }
    return passed;
  }

  /** Reads on; if that fails, the records read before are kept. */
  private void readOn(List<StreamRecord> batch) {
    try {
      read.addAll(reader.next());
    } catch (AwsError | StreamReader.Trimmed failure) {
      if (batch.isEmpty()) {
        throw failure;
      }
    }
  }

  private boolean isWithinWindow(Instant begun) {
    Instant now = now();
    return !now.isBefore(begun) && now.isBefore(begun.plus(source.batching().window()));
  }

  private static boolean isOfOther(StreamRecord record, List<StreamRecord> batch) {
    return !record.at().shard().equals(batch.get(0).at().shard());
  }

  private void process(List<StreamRecord> batch) throws InterruptedException {
    Deque<Attempt> waiting = new ArrayDeque<>();
    waiting.push(new Attempt(batch, 0));
    int failures = 0;
    while (!waiting.isEmpty() && !isClosed()) {
      awaitPermission();
      Attempt attempt = giveUpOld(waiting.pop());
      List<StreamRecord> records = attempt.records();
      if (records.isEmpty()) {
        continue;
      }
      Delivery.Outcome outcome = delivery.deliver(records);
      if (isClosed() && outcome.error().isPresent()) {
        return;
      }
      List<StreamRecord> rest = records.subList(firstFailed(records, outcome), records.size());
      if (rest.size() < records.size()) {
        checkpoint(records.get(records.size() - rest.size() - 1).at());
        failures = 0;
      }
      if (rest.isEmpty()) {
        continue;
      }
      boolean split = source.bisect() && !outcome.throttled() && records.size() > 1;
      if (split) {
        // A split does not count as a retry.
        int half = rest.size() < records.size() ? rest.size() : rest.size() / 2;
        waiting.push(new Attempt(rest.subList(half, rest.size()), attempt.retries()));
        waiting.push(new Attempt(rest.subList(0, half), attempt.retries()));
      } else if (!outcome.throttled() && isLast(attempt)) {
        giveUp(rest, "RetryAttemptsExhausted", attempt.retries() + 1, outcome);
      } else {
        waiting.push(new Attempt(rest, attempt.retries() + (outcome.throttled() ? 0 : 1)));
        backOff(failures++);
      }
    }
  }

  private static int firstFailed(List<StreamRecord> records, Delivery.Outcome outcome) {
    int first = 0;
    while (first < records.size() && !outcome.failed().contains(records.get(first).id())) {
      first++;
    }
    return first;
  }

  private boolean isLast(Attempt attempt) {
    return source.retries().isPresent() && attempt.retries() >= source.retries().getAsInt();
  }

  private Attempt giveUpOld(Attempt attempt) throws InterruptedException {
    List<StreamRecord> records = attempt.records();
    int old = 0;
    while (source.maximumAge().isPresent()
        && old < records.size()
        && records.get(old).created().plus(source.maximumAge().get()).isBefore(now())) {
      old++;
    }
    if (old > 0) {
      Delivery.Outcome none = new Delivery.Outcome(Set.of(), Optional.empty(), true);
      giveUp(records.subList(0, old), "RecordAgeExceeded", attempt.retries(), none);
    }
    return new Attempt(records.subList(old, records.size()), attempt.retries());
  }

  /** Reports the records before the checkpoint passes them. */
  private void giveUp(
      List<StreamRecord> records, String condition, int invocations, Delivery.Outcome outcome)
      throws InterruptedException {
    tell(
        "gave up %d records from %s to %s: %s"
            .formatted(
                records.size(),
                records.get(0).id(),
                records.get(records.size() - 1).id(),
                outcome.error().map(error -> condition + ", " + error).orElse(condition)));
    boolean told = false;
    for (int failures = 0; !told && !isClosed(); failures++) {
      try {
        givenUp.tell(records, condition, invocations, outcome.error(), now());
        told = true;
      } catch (AwsError unreachable) {
        tell("cannot tell its destination: " + unreachable.getMessage());
        backOff(failures);
      }
    }
    if (told) {
      checkpoint(records.get(records.size() - 1).at());
    }
  }

  private void checkpoint(Position position) {
    checkpoints.save(id(), position);
    done = position;
  }
}
