package dev.pamphlet.platform.function;

import com.amazonaws.services.lambda.runtime.Context;
import dev.pamphlet.platform.config.Environment;
import dev.pamphlet.platform.log.Log;
import dev.pamphlet.platform.priming.Rehearsal;
import java.time.Clock;
import org.crac.Core;
import org.crac.Resource;

/**
 * The base of every function: one log line per invocation, which says whether it was a cold start;
 * failures told apart into a neighbour that does not answer, a bug, and a broken environment; and a
 * rehearsal before a snapshot.
 *
 * <p>Its subclasses are {@link dev.pamphlet.platform.http.HttpFunction HttpFunction}, {@link
 * dev.pamphlet.platform.batch.StreamFunction StreamFunction}, {@link
 * dev.pamphlet.platform.batch.QueueFunction QueueFunction} and {@link
 * dev.pamphlet.platform.schedule.ScheduledFunction ScheduledFunction}.
 */
public abstract class LambdaFunction implements Resource {

  private final Log log = new Log(System.out, Clock.systemUTC());
  private boolean cold = true;

  /**
   * Rehearses the function before its snapshot. Where the template gives the function SnapStart,
   * this is the last step of the constructor that Lambda calls.
   */
  protected final void startsFromSnapshot() {
    Core.getGlobalContext().register(this);
  }

  /**
   * The rehearsal before a snapshot, for functions that {@link #startsFromSnapshot start from one}.
   */
  public Rehearsal rehearsal() {
    throw new IllegalStateException("The function starts from a snapshot but has no rehearsal.");
  }

  /** Begins an invocation. The subclass ends it with its log line. */
  protected final Invocation begin(Context context) {
    Invocation invocation = new Invocation(log, context.getAwsRequestId(), cold);
    cold = false;
    return invocation;
  }

  /**
   * Logs what an operator may want to be told, beside the line of the invocation.
   *
   * @param message always the same words for the same matter, for a filter of the log
   */
  protected final void warn(String message) {
    log.warn(message, json -> {});
  }

  /** Lambda calls this before it takes the snapshot of a published version. */
  @Override
  public final void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    rehearsal().perform(Environment.ofProcess());
  }

  /** Does nothing: the function opened no connection before its snapshot. */
  @Override
  public final void afterRestore(org.crac.Context<? extends Resource> context) {}
}
