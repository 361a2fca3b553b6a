package dev.pamphlet.platform.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.pamphlet.platform.function.Invocation;
import dev.pamphlet.platform.function.LambdaFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A function behind the HTTP API. A subclass replies to a request; this class reads the event,
 * turns every failure into a problem that the caller may see, and logs one line.
 *
 * <p>Lambda drops the snapshot of a version that nobody called for 14 days, and the next call fails
 * (Lambda Developer Guide, "Improving startup performance with Lambda SnapStart"). So a schedule
 * calls each version with an event that is no request. It is answered here, without a call to
 * anything else.
 *
 * <p>It is a stream handler: binding the event classes of Lambda's library by reflection would cost
 * a cold start more than everything that this class does.
 */
public abstract class HttpFunction extends LambdaFunction implements RequestStreamHandler {

  private static final String RETRY_AFTER_SECONDS = "2";

  /** What the event that keeps a function warm is answered: JSON's null. */
  private static final byte[] NOTHING = "null".getBytes(StandardCharsets.US_ASCII);

  /** Replies to a request, or throws the {@link Problem} that prevents a reply. */
  protected abstract Reply reply(Request request);

  /**
   * Replies with a problem. JSON by default; functions with pages override it.
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
      Optional<Request> read = EventReader.read(bytes);
      if (read.isEmpty()) {
        output.write(NOTHING);
        invocation.end("kept warm", json -> {});
        return;
      }
      Request request = read.get();
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
          Problem.of(
              ProblemType.UNAVAILABLE,
              "A service that this request needs does not answer at the moment. Try again.");
      case BUG ->
          Problem.of(
              ProblemType.INTERNAL, "The service failed because of a bug. Report the request id.");
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
