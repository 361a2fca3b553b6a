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
 * One unsigned request to an endpoint before a snapshot, for its side effects alone: name
 * resolution, sockets and TLS are loaded and linked afterwards. The response is thrown away.
 *
 * <p>Nothing of it may be left in the snapshot. The connection would have nobody at its other end.
 * And CRT's resolver never lets an address expire that it has seen: a restored environment would
 * first try the address of weeks ago. So the greeting has a client and, under it, a resolver of its
 * own, which end with it.
 */
public final class Greeting {

  /** How long a connection may be silent. */
  private static final Duration SILENCE = Duration.ofSeconds(2);

  /** How long a greeting may take. An endpoint that stays silent must not hold up a deployment. */
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
      // Clients take CRT's default resolver, and keep it when it is no longer the default. This one
      // belongs to the function's own client; the greeting's client gets the next.
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
    // On a thread of its own: neither client bounds the time of a whole exchange, in which a byte
    // may
    // come now and then.
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
      throw new IOException("The endpoint cannot be greeted.", exchange.failure);
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
