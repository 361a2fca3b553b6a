package dev.pamphlet.platform.schedule;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import dev.pamphlet.platform.function.Invocation;
import dev.pamphlet.platform.function.LambdaFunction;
import java.util.Map;

/**
 * A function that a schedule invokes: sometimes twice, and again after a failure. It finds its work
 * in its stores, not in the event. So {@link #run} is idempotent, and a subclass says why.
 *
 * <p>It returns its counts, for a person who invokes it by hand: {@code {"published": 2}}.
 */
public abstract class ScheduledFunction extends LambdaFunction
    implements RequestHandler<ScheduledEvent, Map<String, Integer>> {

  /**
   * Does what is due.
   *
   * @throws RuntimeException when the run cannot go on
   */
  protected abstract void run(Run run);

  /**
   * Runs once.
   *
   * @throws IllegalStateException at the end, if something failed: Lambda counts a failure and
   *     invokes the function again
   */
  @Override
  public final Map<String, Integer> handleRequest(ScheduledEvent event, Context context) {
    Invocation invocation = begin(context);
    Run run = new Run(invocation);
    try {
      run(run);
    } catch (RuntimeException | Error failure) {
      run.failed(failure, json -> {});
      end(invocation, run);
      throw failure;
    }
    end(invocation, run);
    if (run.failed() > 0) {
      throw new PartlyFailed();
    }
    return run.counts();
  }

  /** Tells Lambda that a part of a run failed. It has no stack trace: the log has the failures. */
  private static final class PartlyFailed extends IllegalStateException {

    private static final long serialVersionUID = 1;

    PartlyFailed() {
      super("A part of the run failed; the log names it.");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  private static void end(Invocation invocation, Run run) {
    invocation.end(
        "run",
        json -> {
          run.counts().forEach(json::member);
          json.member("failed", run.failed());
        });
  }
}
