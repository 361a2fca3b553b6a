package dev.pamphlet.local.gateway;

import dev.pamphlet.local.http.HttpHandler;
import dev.pamphlet.local.http.HttpServer;
import java.net.URI;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** An HTTP API with its functions behind it, listening until it is closed. */
public final class Gateway implements AutoCloseable {

  /** API Gateway's limit for the request line and the headers together, in bytes. */
  private static final int MAX_HEAD = 10_240;

  /** API Gateway's limit for a payload, in bytes. */
  private static final int MAX_BODY = 10 * 1024 * 1024;

  private static final Duration IDLE = Duration.ofSeconds(60);
  private static final Duration DRAIN = Duration.ofSeconds(10);

  private final Integration integration;
  private final HttpServer server;

  private Gateway(Integration integration, HttpServer server) {
    this.integration = integration;
    this.server = server;
  }

  /**
   * Starts to listen.
   *
   * @throws IllegalArgumentException when the routes contradict each other
   * @throws IllegalStateException when it cannot listen there
   */
  public static Gateway start(GatewaySettings settings) {
    return start(settings, UnaryOperator.identity());
  }

  /**
   * Starts to listen.
   *
   * @param before wraps the API in a handler that sees every request first
   * @throws IllegalArgumentException when the routes contradict each other
   * @throws IllegalStateException when it cannot listen there
   */
  public static Gateway start(GatewaySettings settings, UnaryOperator<HttpHandler> before) {
    Integration integration = new Integration(settings.invoker(), settings.integrationTimeout());
    HttpHandler api = before.apply(new Proxy(settings, integration));
    return new Gateway(
        integration,
        HttpServer.start(
            new HttpServer.Settings(
                "gateway", settings.host(), settings.port(), MAX_HEAD, MAX_BODY, IDLE, DRAIN),
            api));
  }

  /** Its address, for example {@code http://127.0.0.1:3000}. */
  public URI address() {
    return server.address();
  }

  /**
   * Stops listening at once, waits ten seconds for the calls in progress, and cuts off the rest.
   */
  @Override
  public void close() {
    try (integration) {
      server.close();
    }
  }
}
