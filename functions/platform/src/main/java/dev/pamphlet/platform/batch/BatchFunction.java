package dev.pamphlet.platform.batch;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.pamphlet.platform.function.Invocation;
import dev.pamphlet.platform.function.LambdaFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * A function that gets records in batches and reports those that it could not process: Lambda
 * delivers those again. Its event source has {@code FunctionResponseTypes:
 * [ReportBatchItemFailures]}; without it a failure would repeat the whole batch.
 *
 * <p>A record may be delivered more than once in any case. So {@link #process} is idempotent, and a
 * subclass says why.
 *
 * @param <E> the event, as the runtime client reads it
 * @param <T> a record in it
 * @param <R> the response to Lambda
 */
abstract class BatchFunction<E, T, R> extends LambdaFunction implements RequestHandler<E, R> {

  private final boolean stopsAtFailure;

  /**
   * @param stopsAtFailure whether the records after a failed one are left for the next delivery
   */
  BatchFunction(boolean stopsAtFailure) {
    this.stopsAtFailure = stopsAtFailure;
  }

  /**
   * Processes one record.
   *
   * @param batch counts what was done with the record
   * @throws RuntimeException to have the record delivered again
   */
  protected abstract void process(T record, Batch batch);

  abstract List<T> records(E event);

  /**
   * The records that are processed together and fail together. By default, each record is a group.
   */
  List<List<T>> groups(List<T> records) {
    return records.stream().map(List::of).toList();
  }

  void processGroup(List<T> group, Batch batch) {
    group.forEach(record -> process(record, batch));
  }

  /** The identifier of a record in the response to Lambda. */
  abstract String id(T record);

  abstract R failed(List<String> ids);

  @Override
  public final R handleRequest(E event, Context context) {
    Invocation invocation = begin(context);
    Batch batch = new Batch(invocation);
    List<T> records = records(event);
    List<String> failed = new ArrayList<>();
    int processed = 0;
    for (List<T> group : groups(records)) {
      if (processes(group, batch)) {
        processed += group.size();
      } else {
        group.forEach(record -> failed.add(id(record)));
        if (stopsAtFailure) {
          break;
        }
      }
    }
    end(invocation, batch, records.size(), processed, failed.size());
    return failed(failed);
  }

  private boolean processes(List<T> group, Batch batch) {
    try {
      processGroup(group, batch);
      return true;
    } catch (RuntimeException | Error failure) {
      batch.failed(failure, json -> json.member("record", id(group.get(0))));
      return false;
    }
  }

  private static void end(
      Invocation invocation, Batch batch, int records, int processed, int failed) {
    invocation.end(
        "batch",
        json -> {
          batch.tell(json);
          json.member("records", records);
          json.member("processed", processed);
          json.member("failed", failed);
        });
  }
}
