package dev.pamphlet.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.local.http.RawClient;
import dev.pamphlet.local.runtime.Invocation;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A stop lets requests in progress finish, and accepts no more. */
class DrainTest {

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch may = new CountDownLatch(1);
  private final RunningGateway gateway = new RunningGateway();

  @AfterEach
  void end() {
    may.countDown();
    gateway.close();
  }

  @Test
  void aRequestInProgressIsAnsweredAndNoneIsAcceptedAfterwards() throws Exception {
    gateway.functions().doing(call -> slowly());
    URI address = gateway.address();
    try (RawClient idle = new RawClient(address);
        RawClient client = new RawClient(address)) {
      client.send("GET /x HTTP/1.1\r\nhost: a\r\n\r\n");
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

      CompletableFuture<Void> stop = CompletableFuture.runAsync(gateway::close);
      awaitRefusal(address);
      assertThat(stop).isNotDone();
      may.countDown();

      assertThat(client.read(false).status()).isEqualTo(200);
      stop.get(10, TimeUnit.SECONDS);
      assertThatThrownBy(() -> idle.read(false)).isInstanceOf(IOException.class);
    }
    assertThat(gateway.functions().calls()).hasSize(1);
  }

  private Invocation slowly() {
    begun.countDown();
    try {
      may.await();
    } catch (InterruptedException cutOff) {
      return new Invocation.Failed("Interrupted", "the stop did not wait");
    }
    return FakeFunctions.answer("{\"statusCode\":200}");
  }

  private static void awaitRefusal(URI address) throws IOException {
    Instant deadline = Instant.now().plusSeconds(10);
    while (Instant.now().isBefore(deadline)) {
      try {
        new RawClient(address).close();
      } catch (ConnectException refused) {
        return;
      } catch (SocketException reset) {
        // It was in the backlog while the socket closed; the next one is refused.
      }
    }
    throw new AssertionError("it still takes connections");
  }
}
