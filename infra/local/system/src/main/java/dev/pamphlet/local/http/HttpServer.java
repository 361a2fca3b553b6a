package dev.pamphlet.local.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * An HTTP/1.1 server that passes complete requests to one handler, until it is closed. No thread
 * waits for a body, for a response or for a client that reads slowly.
 */
public final class HttpServer implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  /** The hard limit of the request line and headers, in bytes; a server's own limit is lower. */
  private static final int LARGEST_HEAD = 16 * 1024;

  private static final int BACKLOG = 1024;

  /** How long a connection without a request may delay a stop. */
  private static final Duration IDLE_WHILE_STOPPING = Duration.ofMillis(100);

  /**
   * The settings of a server.
   *
   * @param name of its threads
   * @param host the address to listen on
   * @param port the port to listen on, 0 for any that is free
   * @param maxHead the limit for the request line and the headers together, in bytes; at most 16
   *     KiB
   * @param maxBody the limit for a body, in bytes
   * @param idle how long a connection may be silent; zero for no limit
   * @param drain how long a stop waits for pending responses
   */
  public record Settings(
      String name, String host, int port, int maxHead, int maxBody, Duration idle, Duration drain) {

    /**
     * Settings for a free port of the loopback, whose clients are processes of this system: they
     * keep their connections while they are frozen, and end with it.
     */
    public static Settings loopback(String name, int maxBody) {
      return new Settings(name, LOOPBACK, 0, LARGEST_HEAD, maxBody, Duration.ZERO, Duration.ZERO);
    }
  }

  private final Settings settings;
  private final Server server;
  private final ServerConnector connector;

  private HttpServer(Settings settings, HttpHandler handler) {
    this.settings = settings;
    QueuedThreadPool threads = new QueuedThreadPool(32, 4);
    threads.setName(settings.name());
    threads.setDaemon(true);
    server = new Server(threads);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setAcceptQueueSize(BACKLOG);
    connector.setIdleTimeout(settings.idle().toMillis());
    connector.setShutdownIdleTimeout(IDLE_WHILE_STOPPING.toMillis());
    server.addConnector(connector);
    server.setErrorHandler(new Malformed());
    Handler requests = new Requests(settings, handler);
    server.setHandler(settings.drain().isZero() ? requests : new GracefulHandler(requests));
    server.setStopTimeout(settings.drain().toMillis());
  }

  /**
   * Starts to listen.
   *
   * @throws IllegalStateException when it cannot listen there
   */
  public static HttpServer start(Settings settings, HttpHandler handler) {
    HttpServer server = new HttpServer(settings, handler);
    try {
      server.server.start();
    } catch (Exception cannotListen) {
      server.close();
      throw new IllegalStateException(
          "cannot listen on %s:%d".formatted(settings.host(), settings.port()), cannotListen);
    }
    return server;
  }

  /** Its address, for example {@code http://127.0.0.1:3000}. */
  public URI address() {
    try {
      return new URI("http", null, connector.getHost(), connector.getLocalPort(), null, null, null);
    } catch (URISyntaxException listensThereAlready) {
      throw new IllegalStateException(listensThereAlready);
    }
  }

  /** Stops listening at once, waits for the pending responses, and cuts off the rest. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IllegalStateException(
          "the server '%s' did not stop".formatted(settings.name()), failure);
    }
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setRequestHeaderSize(LARGEST_HEAD);
    configuration.setSendServerVersion(false);
    // Hardly a header of a signed request comes again, and each would be kept and thrown away.
    configuration.setHeaderCacheSize(0);
    // Like the services of AWS, the handlers interpret a target themselves, after decoding.
    configuration.setHttpCompliance(
        HttpCompliance.RFC7230.with("any-target", HttpCompliance.Violation.MISMATCHED_AUTHORITY));
    configuration.setUriCompliance(UriCompliance.UNSAFE);
    return configuration;
  }

  /** Converts between Jetty's requests and those of the handlers. */
  private static final class Requests extends Handler.Abstract {

    private final Settings settings;
    private final HttpHandler handler;

    Requests(Settings settings, HttpHandler handler) {
      this.settings = settings;
      this.handler = handler;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      HttpRequest head = HttpRequest.head(request);
      response(request, head)
          .thenAccept(made -> made.write(response, callback))
          .whenComplete(
              (done, failure) -> {
                if (failure != null) {
                  fail(request, callback, failure);
                }
              });
      return true;
    }

    private CompletableFuture<HttpResponse> response(Request request, HttpRequest head) {
      if (head.size() > settings.maxHead()) {
        return refusal(head, HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431);
      }
      if (request.getLength() > settings.maxBody()) {
        return refusal(head, HttpStatus.PAYLOAD_TOO_LARGE_413);
      }
      CompletableFuture<byte[]> read = new CompletableFuture<>();
      Content.Source.asByteArrayAsync(
          request, settings.maxBody(), Promise.Invocable.toPromise(read));
      return read.handle(
              (body, failure) ->
                  failure == null
                      ? handler.handle(head.withBody(body))
                      : refusal(head, status(failure)))
          .thenCompose(made -> made);
    }

    private CompletableFuture<HttpResponse> refusal(HttpRequest head, int status) {
      return CompletableFuture.completedFuture(handler.refuse(head, status));
    }

    private static int status(Throwable unread) {
      // Jetty throws this only for a body beyond the limit.
      if (unread instanceof IllegalStateException
          && String.valueOf(unread.getMessage()).startsWith("Max size ")) {
        return HttpStatus.PAYLOAD_TOO_LARGE_413;
      }
      return unread instanceof TimeoutException
          ? HttpStatus.REQUEST_TIMEOUT_408
          : HttpStatus.BAD_REQUEST_400;
    }

    private static void fail(Request request, Callback callback, Throwable failure) {
      Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
      if (cause instanceof HttpHandler.ConnectionBroken) {
        request.getConnectionMetaData().getConnection().getEndPoint().close();
      }
      callback.failed(failure);
    }
  }

  /** Responds to input that never became a request, such as headers beyond the hard limit. */
  private static final class Malformed extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      int status = response.getStatus();
      HttpResponse refusal = HttpResponse.message(status, HttpStatus.getMessage(status));
      refusal.headers().forEach(header -> response.getHeaders().put(header.name(), header.value()));
      // RFC 9110, section 9.3.2: no body to HEAD. For complete requests, the server omits it.
      boolean head = "HEAD".equals(request.getMethod());
      response.write(true, ByteBuffer.wrap(head ? new byte[0] : refusal.body()), callback);
      return true;
    }
  }
}
