package dev.pamphlet.local.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda Runtime
 * API</a> of 2018-06-01, on a free port of the loopback. On AWS every environment has one to
 * itself; here they share a server, and each is told a path of its own that nobody can guess.
 */
final class RuntimeApi implements AutoCloseable {

  /** Lambda's limit of a synchronous answer: 6 MB and a little for its envelope. */
  static final int LARGEST_ANSWER = 6_291_556;

  private static final Pattern PATH =
      Pattern.compile(
          "/(?<seat>[0-9a-f-]{36})/2018-06-01/runtime/(?:(?<next>invocation/next)"
              + "|(?<initError>init/error)"
              + "|invocation/(?<id>[0-9a-f-]{36})/(?:(?<response>response)|error))");
  private static final String ACCEPTED = "{\"status\":\"OK\"}";
  private static final String INVALID_ID =
      "{\"errorMessage\":\"Invalid request ID\",\"errorType\":\"InvalidRequestID\"}";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Seat> seats = new ConcurrentHashMap<>();
  private final Server server;
  private final ServerConnector connector;

  private record Seat(Conversation conversation, String functionArn) {}

  /**
   * @throws IOException when the loopback gives no port
   */
  RuntimeApi() throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("runtime-api");
    threads.setDaemon(true);
    server = new Server(threads);
    connector = new ServerConnector(server, 1, 1);
    connector.setHost("127.0.0.1");
    // A runtime may wait for its next event for as long as it likes.
    connector.setIdleTimeout(0);
    server.addConnector(connector);
    server.setHandler(new Answers());
    try {
      server.start();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  /**
   * Opens an endpoint for one environment.
   *
   * @return what goes into {@code AWS_LAMBDA_RUNTIME_API}: host, port and path
   */
  String open(Conversation conversation, String functionArn) {
    String seat = UUID.randomUUID().toString();
    seats.put(seat, new Seat(conversation, functionArn));
    return "127.0.0.1:" + connector.getLocalPort() + "/" + seat;
  }

  void close(String address) {
    seats.remove(address.substring(address.indexOf('/') + 1));
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the Runtime API did not stop", e);
    }
  }

  private final class Answers extends Handler.Abstract {

    @Override
    public boolean handle(Request request, Response response, Callback callback)
        throws IOException {
      Matcher path = PATH.matcher(Request.getPathInContext(request));
      Seat seat = path.matches() ? seats.get(path.group("seat")) : null;
      if (seat == null) {
        return false;
      }
      Conversation conversation = seat.conversation();
      if (path.group("next") != null) {
        conversation.next().thenAccept(turn -> give(turn, seat, response, callback));
      } else if (path.group("initError") != null) {
        conversation.failsToStart(failure(request));
        reply(HttpStatus.ACCEPTED_202, ACCEPTED, response, callback);
      } else {
        boolean answered = path.group("response") != null;
        Invocation invocation = answered ? answer(request) : failure(request);
        if (conversation.says(path.group("id"), invocation)) {
          reply(HttpStatus.ACCEPTED_202, ACCEPTED, response, callback);
        } else {
          reply(HttpStatus.BAD_REQUEST_400, INVALID_ID, response, callback);
        }
      }
      return true;
    }
  }

  private static void give(Turn turn, Seat seat, Response response, Callback callback) {
    response
        .getHeaders()
        .put("Lambda-Runtime-Aws-Request-Id", turn.requestId())
        .put("Lambda-Runtime-Deadline-Ms", Long.toString(turn.deadline().toEpochMilli()))
        .put("Lambda-Runtime-Invoked-Function-Arn", seat.functionArn())
        .put("Lambda-Runtime-Trace-Id", traceId(turn))
        .put(HttpHeader.CONTENT_TYPE, "application/json");
    response.setStatus(HttpStatus.OK_200);
    response.write(true, ByteBuffer.wrap(turn.event()), callback);
  }

  /** An X-Ray header that samples nothing: there is no daemon here to send a trace to. */
  private static String traceId(Turn turn) {
    String hex = turn.requestId().replace("-", "");
    return "Root=1-%s-%s;Parent=%s;Sampled=0"
        .formatted(hex.substring(0, 8), hex.substring(8), hex.substring(0, 16));
  }

  private static Invocation answer(Request request) throws IOException {
    byte[] payload = body(request);
    if (payload.length > LARGEST_ANSWER) {
      return new Invocation.Failed(
          "Function.ResponseSizeTooLarge",
          "Response payload size exceeded maximum allowed payload size (%d bytes)."
              .formatted(LARGEST_ANSWER));
    }
    return new Invocation.Answered(payload);
  }

  private static Invocation.Failed failure(Request request) throws IOException {
    String type = request.getHeaders().get("Lambda-Runtime-Function-Error-Type");
    String unnamed = type == null ? "Runtime.Unknown" : type;
    try {
      JsonNode error = JSON.readTree(body(request));
      return new Invocation.Failed(
          error.path("errorType").asText(unnamed), error.path("errorMessage").asText(""));
    } catch (JsonProcessingException e) {
      return new Invocation.Failed(unnamed, "an error report that is not JSON");
    }
  }

  /** As much of the body as tells whether it is too large. */
  private static byte[] body(Request request) throws IOException {
    return Content.Source.asInputStream(request).readNBytes(LARGEST_ANSWER + 1);
  }

  private static void reply(int status, String json, Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    Content.Sink.write(response, true, json, callback);
  }
}
