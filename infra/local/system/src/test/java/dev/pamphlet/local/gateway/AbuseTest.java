package dev.pamphlet.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.local.http.MalformedSignatures;
import dev.pamphlet.local.http.RawClient;
import dev.pamphlet.local.http.Requests;
import dev.pamphlet.local.http.SdkSigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever abusive clients do, the gateway keeps answering everybody else. */
class AbuseTest {

  private static final int HEALTHY_CLIENTS = 3;
  private static final String HEALTHY_SIGNED =
      Requests.text(SdkSigner.localEditor(Apis.NOW).sign("PUT", "/signed/healthy", "# Text\n"));
  private static final String ABUSED_SIGNED =
      Requests.text(SdkSigner.localEditor(Apis.NOW).sign("PUT", "/signed/abused", ""));

  private final RunningGateway gateway = new RunningGateway();
  private final ExecutorService clients = Executors.newCachedThreadPool();

  /** A kind of abuse, with the result for the abusive client. */
  private interface Abuse {
    void of(RunningGateway gateway) throws IOException;
  }

  @AfterEach
  void close() {
    clients.shutdownNow();
    gateway.close();
  }

  static Stream<Named<Abuse>> abuses() {
    return Stream.of(
        Named.of("slow bodies", AbuseTest::dripBodies),
        Named.of("a thousand idle connections", AbuseTest::idle),
        Named.of("heads that never end", AbuseTest::leaveHeadsOpen),
        Named.of("clients that leave", AbuseTest::leave),
        Named.of("header bombs", gateway -> bomb(gateway, "a: b\r\n".repeat(100_000))),
        Named.of("one endless header", gateway -> bomb(gateway, "a: " + "b".repeat(600_000))),
        Named.of("targets beyond the limit", AbuseTest::stretchTargets),
        Named.of("bodies stated beyond the limit", AbuseTest::stateLargeBodies),
        Named.of("bodies that grow beyond the limit", AbuseTest::growBodies),
        Named.of("malformed chunks", AbuseTest::sendBadChunks),
        Named.of("malformed signatures", AbuseTest::sendBadSignatures));
  }

  @ParameterizedTest
  @MethodSource("abuses")
  void healthyRequestsGoOnDuring(Abuse abuse) throws Exception {
    duringWhichAllIsHealthy(List.of(abuse));
  }

  @Test
  void healthyRequestsGoOnDuringAllOfItAtOnce() throws Exception {
    duringWhichAllIsHealthy(abuses().map(Named::getPayload).toList());
  }

  private void duringWhichAllIsHealthy(List<Abuse> abuses) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    List<Future<Integer>> healthy =
        IntStream.range(0, HEALTHY_CLIENTS)
            .mapToObj(client -> clients.submit(() -> beHealthyUntil(over)))
            .toList();
    List<Future<?>> running = new ArrayList<>();
    for (Abuse abuse : abuses) {
      running.add(
          clients.submit(
              () -> {
                abuse.of(gateway);
                return null;
              }));
    }
    try {
      for (Future<?> abuse : running) {
        abuse.get();
      }
    } finally {
      over.set(true);
    }
    for (Future<Integer> client : healthy) {
      assertThat(client.get()).isPositive();
    }
    assertThat(gateway.functions().calls())
        .noneMatch(call -> call.event().path("rawPath").asText().equals("/signed/abused"));
  }

  /** The number of pairs of requests that were answered, all successfully. */
  private int beHealthyUntil(AtomicBoolean over) throws IOException {
    int pairs = 0;
    do {
      assertThat(gateway.exchange("GET /x").status()).isEqualTo(200);
      assertThat(gateway.send(HEALTHY_SIGNED).status()).isEqualTo(200);
      pairs++;
    } while (!over.get());
    return pairs;
  }

  private static void dripBodies(RunningGateway gateway) throws IOException {
    withClients(
        gateway,
        300,
        slow -> {
          int bytes = 20;
          String head =
              "POST /x HTTP/1.1\r\nhost: a\r\ncontent-length: %d\r\n\r\n".formatted(bytes);
          slow.forEach(client -> client.send(head));
          for (int i = 0; i < bytes; i++) {
            slow.forEach(client -> client.send("x"));
          }
          assertAnswered(slow);
        });
  }

  private static void idle(RunningGateway gateway) throws IOException {
    withClients(
        gateway,
        1000,
        idle -> {
          idle.forEach(client -> client.send("GET /x HTTP/1.1\r\nhost: a\r\n\r\n"));
          assertAnswered(idle);
        });
  }

  private static void leaveHeadsOpen(RunningGateway gateway) throws IOException {
    withClients(
        gateway,
        300,
        open -> {
          for (String part : List.of("GET /x HTTP", "/1.1\r\nho", "st: a\r\n", "x: y")) {
            open.forEach(client -> client.send(part));
          }
        });
  }

  private static void leave(RunningGateway gateway) throws IOException {
    for (int i = 0; i < 300; i++) {
      try (RawClient client = new RawClient(gateway.address())) {
        client.send("POST /x HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\nhalf");
      }
    }
  }

  private static void bomb(RunningGateway gateway, String headers) throws IOException {
    for (int i = 0; i < 20; i++) {
      assertRefused(gateway, "GET /x HTTP/1.1\r\nhost: a\r\n" + headers + "\r\n\r\n");
    }
  }

  private static void stretchTargets(RunningGateway gateway) throws IOException {
    for (int i = 0; i < 20; i++) {
      String target = "/x?" + "a=1&".repeat(10_000);
      assertRefused(gateway, "GET " + target + " HTTP/1.1\r\nhost: a\r\n\r\n");
    }
  }

  private static void stateLargeBodies(RunningGateway gateway) throws IOException {
    for (String length : List.of("10485761", "9223372036854775807", "99999999999999999999")) {
      assertRefused(
          gateway, "POST /x HTTP/1.1\r\nhost: a\r\ncontent-length: " + length + "\r\n\r\n");
    }
  }

  private static void growBodies(RunningGateway gateway) throws IOException {
    try (RawClient client = new RawClient(gateway.address())) {
      client.send("POST /x HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n");
      String chunk = "100000\r\n" + "x".repeat(0x100000) + "\r\n";
      for (int i = 0; i < 10; i++) {
        client.send(chunk);
      }
      client.send("1\r\nx\r\n");
      assertThat(client.read(false).text()).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
    }
  }

  private static void sendBadChunks(RunningGateway gateway) throws IOException {
    for (String chunk : List.of("-1", "FFFFFFFFFFFFFFFFF", "nonsense", "5;" + "x".repeat(9000))) {
      assertRefused(
          gateway,
          "POST /x HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n" + chunk + "\r\n\r\n");
    }
  }

  private static void sendBadSignatures(RunningGateway gateway) throws IOException {
    for (MalformedSignatures.Malformed malformed : MalformedSignatures.of(ABUSED_SIGNED)) {
      assertThat(gateway.send(malformed.request()).status()).as(malformed.what()).isIn(400, 403);
    }
  }

  /** A client that still sends may find the connection reset before it can read the refusal. */
  private static void assertRefused(RunningGateway gateway, String request) throws IOException {
    try (RawClient client = new RawClient(gateway.address())) {
      client.send(request);
      client.endInput();
      assertThat(client.read(false).status()).isIn(400, 413, 414, 431);
    } catch (IOException | UncheckedIOException cutOff) {
      assertThat(cutOff).isNotInstanceOf(SocketTimeoutException.class);
    }
  }

  private static void assertAnswered(List<RawClient> clients) throws IOException {
    for (RawClient client : clients) {
      assertThat(client.read(false).status()).isEqualTo(200);
    }
  }

  private interface Use {
    void of(List<RawClient> clients) throws IOException;
  }

  private static void withClients(RunningGateway gateway, int number, Use use) throws IOException {
    List<RawClient> clients = new ArrayList<>();
    try {
      for (int i = 0; i < number; i++) {
        clients.add(new RawClient(gateway.address()));
      }
      use.of(clients);
    } finally {
      for (RawClient client : clients) {
        client.close();
      }
    }
  }
}
