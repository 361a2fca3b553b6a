package dev.pamphlet.platform.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.pamphlet.platform.Unavailable;
import dev.pamphlet.platform.log.Log;
import dev.pamphlet.platform.priming.Rehearsal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.crac.Core;
import org.crac.Resource;

/**
 * A function behind the HTTP API. A subclass says what it answers; this class reads the event,
 * turns every failure into the problem that the caller may see, and logs one line.
 *
 * <p>A stream handler, because the event classes of Lambda's own library are bound by reflection,
 * which costs a cold start more than everything that this class does.
 */
public abstract class HttpFunction implements RequestStreamHandler, Resource {

  private static final String RETRY_AFTER_SECONDS = "2";

  private final Log log = new Log(System.out, Clock.systemUTC());
  private boolean cold = true;

  private Rehearsal rehearsal;
  private HttpFunction understudy;

  /** Has the function rehearsed before its snapshot. The last step of a production constructor. */
  protected final void rehearse(Rehearsal planned) {
    rehearse(planned, this);
  }

  /**
   * Has another function of the same kind rehearsed in its place, where it keeps what it reads:
   * what a rehearsal plays to it would still be there in every restored environment.
   */
  protected final void rehearse(Rehearsal planned, HttpFunction understudy) {
    this.rehearsal = planned;
    this.understudy = understudy;
    Core.getGlobalContext().register(this);
  }

  /** Answers a request, or throws the {@link Problem} that stands in the way. */
  protected abstract Reply reply(Request request);

  @Override
  public final void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    long start = System.nanoTime();
    byte[] bytes = event.readAllBytes();
    Exchange exchange = new Exchange(context.getAwsRequestId());
    Answer given = exchange.answer(bytes);
    answer.write(given.payload());
    log.info(
        "request",
        json -> {
          json.member("requestId", exchange.requestId);
          json.member("route", exchange.route);
          json.member("status", given.status());
          json.member("bytes", given.body().length);
          json.member("milliseconds", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
          json.member("coldStart", cold);
        });
    cold = false;
  }

  /** Lambda calls it before it takes the snapshot of a published version. */
  @Override
  public final void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    rehearsal.perform(understudy);
    cold = true;
  }

  /** Nothing: connections that were cut are opened again when they are needed. */
  @Override
  public final void afterRestore(org.crac.Context<? extends Resource> context) {}

  /** One event and what becomes of it. */
  private final class Exchange {

    private String requestId;
    private String route = "";

    private Exchange(String requestId) {
      this.requestId = requestId;
    }

    private Answer answer(byte[] event) {
      try {
        Request request = EventReader.read(event);
        requestId = request.id();
        route = request.route();
        return Answer.to(request, replyOrProblem(request));
      } catch (RuntimeException unreadable) {
        Reply reply = broken(unreadable);
        return new Answer(reply.status(), reply.headers(), reply.body(), true);
      }
    }

    private Reply replyOrProblem(Request request) {
      try {
        return reply(request);
      } catch (Problem problem) {
        return problem.reply(requestId);
      } catch (Unavailable neighbour) {
        log.error("unavailable", neighbour, json -> json.member("requestId", requestId));
        return Problem.of(ProblemType.UNAVAILABLE, "What this needs does not answer right now.")
            .reply(requestId)
            .with("retry-after", RETRY_AFTER_SECONDS);
      } catch (RuntimeException | StackOverflowError | AssertionError bug) {
        return broken(bug);
      } catch (Error beyondRepair) {
        // Out of memory, or a class that cannot be loaded: the runtime is to replace this
        // environment, so it has to see it.
        log.error("beyond repair", beyondRepair, json -> json.member("requestId", requestId));
        throw beyondRepair;
      }
    }

    private Reply broken(Throwable bug) {
      log.error("bug", bug, json -> json.member("requestId", requestId));
      return Problem.of(
              ProblemType.INTERNAL, "This is a mistake of the service; the request id names it.")
          .reply(requestId);
    }
  }
}
