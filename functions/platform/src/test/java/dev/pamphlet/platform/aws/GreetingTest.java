package dev.pamphlet.platform.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

class GreetingTest {

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          calls.add(
              exchange.getRequestMethod()
                  + " signed: "
                  + exchange.getRequestHeaders().containsKey("Authorization"));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void theEndpointIsAskedOnceAndWithoutASignature() throws IOException {
    Greeting.send(endpoint());

    assertThat(calls).containsExactly("GET signed: false");
  }

  @Test
  void aSilentEndpointIsGivenUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      URI endpoint = URI.create("http://127.0.0.1:" + silent.getLocalPort());

      assertThatThrownBy(() -> Greeting.send(endpoint))
          .hasMessage("The endpoint does not respond.");

      // The connection is closed too: whoever accepts it now reads its end.
      try (Socket accepted = silent.accept()) {
        accepted.setSoTimeout(10_000);
        assertThat(accepted.getInputStream().readAllBytes()).startsWith("GET".getBytes());
      }
    }
  }

  @Test
  void anUnreachableEndpointIsAFailure() {
    server.stop(0);

    assertThatThrownBy(() -> Greeting.send(endpoint()))
        .isInstanceOf(IOException.class)
        .hasMessage("The greeting failed.");
  }

  /**
   * CRT has a thread for each host that it has looked up, as long as it remembers the host. After a
   * greeting there is no such thread, so a restored environment looks the name up again.
   */
  @Test
  @EnabledOnOs(OS.LINUX)
  void theAddressIsNotRemembered() throws Exception {
    try (SdkHttpClient own = HttpClients.forThisMachine()) {
      Set<Path> ofOtherTests = resolverThreads();
      Greeting.send(endpoint());
      awaitNoOtherThan(ofOtherTests);
      assertThat(calls).hasSize(1);

      own.prepareRequest(
              HttpExecuteRequest.builder()
                  .request(
                      SdkHttpRequest.builder().method(SdkHttpMethod.GET).uri(endpoint()).build())
                  .build())
          .call();

      assertThat(resolverThreads())
          .as("what the function's own client looked up")
          .anyMatch(thread -> !ofOtherTests.contains(thread));
    }
  }

  private URI endpoint() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** Threads end a moment after their resolver. */
  private static void awaitNoOtherThan(Set<Path> known) throws Exception {
    long end = System.nanoTime() + 10_000_000_000L;
    while (!known.containsAll(resolverThreads()) && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(known).containsAll(resolverThreads());
  }

  private static Set<Path> resolverThreads() throws IOException {
    try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
      return threads
          .filter(thread -> nameOf(thread).startsWith("AwsHostResolver"))
          .collect(Collectors.toSet());
    }
  }

  private static String nameOf(Path thread) {
    try {
      return Files.readString(thread.resolve("comm"));
    } catch (IOException ended) {
      return "";
    }
  }
}
