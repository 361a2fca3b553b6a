package dev.pamphlet.local.gateway;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** An HTTP API with its functions behind it, listening until it is closed. */
public final class Gateway implements AutoCloseable {

  /** What is read of a head at all; the API's own limit is less, and exact. */
  private static final int MAX_HEAD = 16 * 1024;

  private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(60);
  private static final int BACKLOG = 1024;

  /** How long a stop waits for the answers that are still owed. */
  private static final Duration DRAIN = Duration.ofSeconds(10);

  /** How long a connection without a request may delay a stop. */
  private static final Duration IDLE_WHILE_STOPPING = Duration.ofMillis(100);

  private final Server server;
  private final ServerConnector connector;
  private final Integration integration;

  private Gateway(GatewaySettings settings, Handler.Wrapper before) {
    integration = new Integration(settings.invoker(), settings.integrationTimeout());
    QueuedThreadPool threads = new QueuedThreadPool(32, 4);
    threads.setName("gateway");
    threads.setDaemon(true);
    server = new Server(threads);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setAcceptQueueSize(BACKLOG);
    connector.setIdleTimeout(IDLE_TIMEOUT.toMillis());
    connector.setShutdownIdleTimeout(IDLE_WHILE_STOPPING.toMillis());
    server.addConnector(connector);
    before.setHandler(new GatewayHandler(new Proxy(settings, integration)));
    server.setHandler(new GracefulHandler(before));
    server.setStopTimeout(DRAIN.toMillis());
    server.setErrorHandler(new MalformedRequestHandler());
  }

  /**
   * Starts to listen.
   *
   * @throws IllegalArgumentException when the routes contradict each other
   * @throws IllegalStateException when it cannot listen there
   */
  public static Gateway start(GatewaySettings settings) {
    return start(settings, new Handler.Wrapper());
  }

  /**
   * Starts to listen.
   *
   * @param before sees every request first, and may answer it
   * @throws IllegalArgumentException when the routes contradict each other
   * @throws IllegalStateException when it cannot listen there
   */
  public static Gateway start(GatewaySettings settings, Handler.Wrapper before) {
    Gateway gateway = new Gateway(settings, before);
    try {
      gateway.server.start();
    } catch (Exception cannotListen) {
      gateway.close();
      throw new IllegalStateException(
          "cannot listen on %s:%d".formatted(settings.host(), settings.port()), cannotListen);
    }
    return gateway;
  }

  /** Where it listens, for example {@code http://127.0.0.1:3000}. */
  public URI address() {
    try {
      return new URI("http", null, connector.getHost(), connector.getLocalPort(), null, null, null);
    } catch (URISyntaxException listensThereAlready) {
      throw new IllegalStateException(listensThereAlready);
    }
  }

  /** Stops listening at once, waits ten seconds for answers under way, and cuts off the rest. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("the gateway did not stop", failure);
    } finally {
      integration.close();
    }
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setRequestHeaderSize(MAX_HEAD);
    configuration.setSendServerVersion(false);
    configuration.setHttpCompliance(HttpCompliance.RFC7230);
    // What a path means is judged by the routes, after decoding, as on AWS.
    configuration.setUriCompliance(UriCompliance.UNSAFE);
    return configuration;
  }
}
