package dev.pamphlet.platform.function;

import com.amazonaws.services.lambda.runtime.Context;
import dev.pamphlet.platform.config.Environment;
import dev.pamphlet.platform.log.Log;
import dev.pamphlet.platform.priming.Rehearsal;
import java.time.Clock;
import org.crac.Core;
import org.crac.Resource;

/**
 * What every function has in common, whatever invokes it: one log line for each invocation, which
 * says whether it was the first of its environment; failures sorted into a neighbour that does not
 * answer, a bug, and an environment that is beyond repair; and a rehearsal before a snapshot.
 *
 * <p>The shapes are {@link dev.pamphlet.platform.http.HttpFunction HttpFunction}, {@link
 * dev.pamphlet.platform.batch.StreamFunction StreamFunction}, {@link
 * dev.pamphlet.platform.batch.QueueFunction QueueFunction} and {@link
 * dev.pamphlet.platform.schedule.ScheduledFunction ScheduledFunction}.
 */
public abstract class LambdaFunction implements Resource {

  private final Log log = new Log(System.out, Clock.systemUTC());
  private boolean cold = true;

  /**
   * Has the function rehearsed before its snapshot. The last step of the constructor that Lambda
   * calls, where the template gives the function SnapStart.
   */
  protected final void startsFromSnapshot() {
    Core.getGlobalContext().register(this);
  }

  /**
   * What is run before a snapshot; for functions that {@link #startsFromSnapshot start from one}.
   */
  public Rehearsal rehearsal() {
    throw new IllegalStateException("A function that starts from a snapshot has a rehearsal.");
  }

  /** Begins an invocation, which the shape ends with its log line. */
  protected final Invocation begin(Context context) {
    Invocation invocation = new Invocation(log, context.getAwsRequestId(), cold);
    cold = false;
    return invocation;
  }

  /** Lambda calls it before it takes the snapshot of a published version. */
  @Override
  public final void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    rehearsal().perform(Environment.ofProcess());
  }

  /** Nothing: this function has not called anybody before its snapshot. */
  @Override
  public final void afterRestore(org.crac.Context<? extends Resource> context) {}
}
