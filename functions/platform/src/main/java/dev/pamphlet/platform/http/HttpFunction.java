package dev.pamphlet.platform.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.pamphlet.platform.function.Invocation;
import dev.pamphlet.platform.function.LambdaFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A function behind the HTTP API. A subclass says what it replies; this class reads the event,
 * turns every failure into the problem that the caller may see, and logs one line.
 *
 * <p>A stream handler, because the event classes of Lambda's own library are bound by reflection,
 * which costs a cold start more than everything that this class does.
 */
public abstract class HttpFunction extends LambdaFunction implements RequestStreamHandler {

  private static final String RETRY_AFTER_SECONDS = "2";

  /** Replies to a request, or throws the {@link Problem} that stands in the way. */
  protected abstract Reply reply(Request request);

  /**
   * Tells the caller of a problem: in JSON, unless a function that people see too tells it
   * otherwise.
   *
   * @param requestId finds the request's line in the log
   */
  protected Reply tell(Problem problem, Request request, String requestId) {
    return problem.reply(requestId);
  }

  @Override
  public final void handleRequest(InputStream event, OutputStream output, Context context)
      throws IOException {
    Invocation invocation = begin(context);
    byte[] bytes = event.readAllBytes();
    String route = "";
    ProxyResponse response;
    try {
      Request request = EventReader.read(bytes);
      invocation.identify(request.id());
      route = request.route();
      response = ProxyResponse.to(request, replyOrProblem(request, invocation));
    } catch (RuntimeException unreadable) {
      response =
          ProxyResponse.toNoRequest(failed(unreadable, invocation).reply(invocation.requestId()));
    }
    output.write(response.payload());
    end(invocation, route, response);
  }

  private Reply replyOrProblem(Request request, Invocation invocation) {
    try {
      return reply(request);
    } catch (Problem problem) {
      return tell(problem, request, invocation.requestId());
    } catch (RuntimeException | Error failure) {
      Problem problem = failed(failure, invocation);
      Reply told = tell(problem, request, invocation.requestId());
      return problem.type() == ProblemType.UNAVAILABLE
          ? told.with("retry-after", RETRY_AFTER_SECONDS)
          : told;
    }
  }

  private static Problem failed(Throwable failure, Invocation invocation) {
    return switch (invocation.failed(failure, json -> {})) {
      case UNAVAILABLE ->
          Problem.of(ProblemType.UNAVAILABLE, "What this needs does not answer right now.");
      case BUG ->
          Problem.of(
              ProblemType.INTERNAL, "This is a mistake of the service; the request id names it.");
    };
  }

  private static void end(Invocation invocation, String route, ProxyResponse response) {
    invocation.end(
        "request",
        json -> {
          json.member("route", route);
          json.member("status", response.status());
          json.member("bytes", response.body().length);
        });
  }
}
