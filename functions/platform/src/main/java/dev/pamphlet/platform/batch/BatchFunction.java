package dev.pamphlet.platform.batch;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.pamphlet.platform.function.Invocation;
import dev.pamphlet.platform.function.LambdaFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * A function that is given records in batches and says which of them it could not process: Lambda
 * gives it those again. Its event source reports batch item failures ({@code FunctionResponseTypes:
 * [ReportBatchItemFailures]}), or a failure would repeat the whole batch.
 *
 * <p>A record may come more than once, whatever this class does. So {@link #process} is idempotent,
 * and a subclass says why.
 *
 * @param <E> the event, as the runtime client reads it
 * @param <T> a record in it
 * @param <R> what Lambda is told
 */
abstract class BatchFunction<E, T, R> extends LambdaFunction implements RequestHandler<E, R> {

  private final boolean stopsAtFailure;

  /**
   * @param stopsAtFailure whether the records behind one that failed are left for the next time
   */
  BatchFunction(boolean stopsAtFailure) {
    this.stopsAtFailure = stopsAtFailure;
  }

  /**
   * Processes one record.
   *
   * @param batch takes note of what was done with it
   * @throws RuntimeException when it is to be given again
   */
  protected abstract void process(T record, Batch batch);

  abstract List<T> records(E event);

  /** By which Lambda knows a record. */
  abstract String id(T record);

  abstract R failed(List<String> ids);

  @Override
  public final R handleRequest(E event, Context context) {
    Invocation invocation = begin(context);
    Batch batch = new Batch(invocation);
    List<T> records = records(event);
    List<String> failed = new ArrayList<>();
    int processed = 0;
    for (T record : records) {
      if (processes(record, batch)) {
        processed++;
      } else {
        failed.add(id(record));
        if (stopsAtFailure) {
          break;
        }
      }
    }
    end(invocation, batch, records.size(), processed, failed.size());
    return failed(failed);
  }

  private boolean processes(T record, Batch batch) {
    try {
      process(record, batch);
      return true;
    } catch (RuntimeException | Error failure) {
      batch.failed(failure, json -> json.member("record", id(record)));
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
