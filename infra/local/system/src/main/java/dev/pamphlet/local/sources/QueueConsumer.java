package dev.pamphlet.local.sources;

import dev.pamphlet.local.aws.AwsClient;
import dev.pamphlet.local.aws.AwsError;
import dev.pamphlet.local.runtime.Output;
import dev.pamphlet.local.time.SystemTime;
import dev.pamphlet.template.QueueSource;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Polls a queue for a function. A message whose batch succeeds is deleted; any other becomes
 * visible again, and goes to the dead letter queue once it was received too often.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">Using Lambda with
 *     Amazon SQS</a>
 */
final class QueueConsumer extends Consumer {

  /** The most environments of a function here. */
  private static final int USUAL_CONCURRENCY = 10;

  private static final int LARGEST_PAGE = 10;
  private static final int SECONDS_TO_WAIT = 1;

  private final QueueSource source;
  private final Delivery delivery;
  private final Queues queues;
  private final Semaphore free;
  private final ExecutorService batches;
  private volatile long filtered;

  QueueConsumer(
      QueueSource source, Delivery delivery, AwsClient client, SystemTime time, Output output) {
    super(source.name(), delivery, time, output);
    this.source = source;
    this.delivery = delivery;
    this.queues = new Queues(client);
    this.free = new Semaphore(source.maximumConcurrency().orElse(USUAL_CONCURRENCY));
    this.batches =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, function() + "/" + source.name() + " batch");
              thread.setDaemon(true);
              return thread;
            });
  }

  QueueSource source() {
    return source;
  }

  /** The number of messages that it deleted because no filter matched them. */
  long filtered() {
    return filtered;
  }

  /** Receives only what it can deliver at once, because the visibility timeout would run out. */
  @Override
  void step() throws InterruptedException {
    if (!free.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
      return;
    }
    boolean handedOn = false;
    try {
      List<QueueMessage> batch = gather();
      if (!batch.isEmpty() && !isClosed()) {
        batches.execute(() -> processAndFree(batch));
        handedOn = true;
      }
    } finally {
      if (!handedOn) {
        free.release();
      }
    }
  }

  private List<QueueMessage> gather() {
    Map<String, QueueMessage> batch = new LinkedHashMap<>();
    int size = source.batching().size();
    Instant begun = now();
    do {
      int most = Math.min(LARGEST_PAGE, size - batch.size());
      boolean any = !batch.isEmpty();
      // If a message was received twice meanwhile, only the newer handle can delete it.
      queues.receive(source.queue(), most, SECONDS_TO_WAIT).stream()
          .map(received -> QueueMessage.of(source.queue(), received))
          .filter(this::isTaken)
          .forEach(message -> batch.put(message.id(), message));
      begun = any ? begun : now();
    } while (!batch.isEmpty()
        && batch.size() < size
        && !isClosed()
        && !now().isBefore(begun)
        && now().isBefore(begun.plus(source.batching().window())));
    return List.copyOf(batch.values());
  }

  private boolean isTaken(QueueMessage message) {
    if (source.batching().takes(message.filterable())) {
      return true;
    }
    filtered++;
    tell(
        "deleted message %s of %s, which no filter matches, as on AWS"
            .formatted(message.id(), source.queue()));
    queues.delete(source.queue(), List.of(message.receiptHandle()));
    return false;
  }

  private void processAndFree(List<QueueMessage> batch) {
    try {
      process(batch);
    } catch (AwsError failure) {
      tell("cannot delete messages that are done: %s".formatted(failure.getMessage()));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } finally {
      free.release();
    }
  }

  private void process(List<QueueMessage> batch) throws InterruptedException {
    Delivery.Outcome outcome = delivery.deliver(batch);
    List<String> done =
        batch.stream()
            .filter(message -> !outcome.failed().contains(message.id()))
            .map(QueueMessage::receiptHandle)
            .toList();
    queues
        .delete(source.queue(), done)
        .ifPresent(why -> tell("did not delete messages that are done: " + why));
    if (done.size() < batch.size() && !isClosed()) {
      tell(
          "left %d of %d messages in %s%s"
              .formatted(
                  batch.size() - done.size(),
                  batch.size(),
                  source.queue(),
                  outcome.error().map(": "::concat).orElse("")));
    }
  }

  @Override
  public void close() {
    super.close();
    batches.shutdown();
  }
}
