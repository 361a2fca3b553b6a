package dev.pamphlet.platform.aws;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.crt.io.HostResolver;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * One unsigned request to an endpoint before a snapshot. Its only purpose is to load and link the
 * classes of name resolution, sockets and TLS; the response is thrown away.
 *
 * <p>It leaves nothing in the snapshot. A connection would be dead after the restore. CRT's
 * resolver never expires an address that it has seen, so a restored environment would first try an
 * address that is weeks old. Therefore the greeting has its own client with its own resolver, and
 * closes both.
 */
public final class Greeting {

  /** The timeout of a silent connection. */
  private static final Duration SILENCE = Duration.ofSeconds(2);

  /** The timeout of a greeting. A silent endpoint must not hold up a deployment. */
  static final Duration LONGEST = Duration.ofSeconds(3);

  private Greeting() {}

  /**
   * Greets an endpoint.
   *
   * @throws IOException when it does not respond in time, or cannot be reached
   */
  public static void send(URI endpoint) throws IOException {
    boolean crt = HttpClients.nativeLibraryRuns();
    if (crt) {
      // A client takes CRT's default resolver and keeps it. The present default belongs to the
      // function's own client; closing it gives the greeting's client a new one.
      HostResolver.closeStaticDefault();
    }
    try (SdkHttpClient http = HttpClients.impatient(SILENCE)) {
      send(http, endpoint);
    } finally {
      if (crt) {
        HostResolver.closeStaticDefault();
      }
    }
  }

  private static void send(SdkHttpClient http, URI endpoint) throws IOException {
    Exchange exchange =
        new Exchange(
            http.prepareRequest(
                HttpExecuteRequest.builder()
                    .request(
                        SdkHttpRequest.builder()
                            .method(SdkHttpMethod.GET)
                            .uri(endpoint)
                            .putHeader("connection", "close")
                            .build())
                    .build()));
    // On its own thread, because neither client limits the time of a whole exchange: an endpoint
    // may send a byte now and then.
    Thread thread = new Thread(exchange, "greeting");
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join(LONGEST.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      exchange.request.abort();
      throw new IOException("The endpoint does not respond.");
    }
    if (exchange.failure != null) {
      throw new IOException("The greeting failed.", exchange.failure);
    }
  }

  private static final class Exchange implements Runnable {

    private final ExecutableHttpRequest request;
    private volatile Exception failure;

    private Exchange(ExecutableHttpRequest request) {
      this.request = request;
    }

    @Override
    public void run() {
      try {
        HttpExecuteResponse response = request.call();
        if (response.responseBody().isPresent()) {
          response.responseBody().get().readAllBytes();
          response.responseBody().get().close();
        }
      } catch (IOException | RuntimeException failed) {
        failure = failed;
      }
    }
  }
}
