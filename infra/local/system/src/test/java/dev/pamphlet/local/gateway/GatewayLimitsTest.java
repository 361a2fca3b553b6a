package dev.pamphlet.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes beyond the quotas while it is sent; the tables hold them to the byte. */
class GatewayLimitsTest {

  private static final String TOO_LARGE = "{\"message\":\"Request Entity Too Large\"}";

  private final RunningGateway gateway = new RunningGateway();
  private final FakeFunctions functions = gateway.functions();

  @AfterEach
  void close() {
    gateway.close();
  }

  @Test
  void aHeadOfManySmallHeadersIsRefusedToo() throws IOException {
    String bomb = "GET /x HTTP/1.1\r\nhost: a\r\n" + "a: b\r\n".repeat(100_000) + "\r\n";

    assertThat(refusedOrCutOff(bomb)).isTrue();
    assertThat(gateway.exchange("GET /x").status()).isEqualTo(200);
  }

  @Test
  void aTargetBeyondTheLimitIsRefused() throws IOException {
    String target = "/x?" + "a=1&".repeat(10_000);

    assertThat(refusedOrCutOff("GET " + target + " HTTP/1.1\r\nhost: a\r\n\r\n")).isTrue();
    assertThat(functions.calls()).isEmpty();
  }

  @Test
  void aPayloadThatGrowsBeyondTheLimitIsRefused() throws IOException {
    try (RawClient client = new RawClient(gateway.address())) {
      client.send("POST /x HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n");
      String chunk = "100000\r\n" + "x".repeat(0x100000) + "\r\n";
      for (int i = 0; i < 10; i++) {
        client.send(chunk);
      }
      client.send("1\r\nx\r\n");

      assertThat(client.read(false).text()).isEqualTo(TOO_LARGE);
    }
    assertThat(functions.calls()).isEmpty();
  }

  /** A client still sending may find the connection reset before it can read the refusal. */
  private boolean refusedOrCutOff(String request) {
    try {
      int status = gateway.send(request).status();
      return status == 431 || status == 414;
    } catch (IOException | UncheckedIOException cutOff) {
      return true;
    }
  }
}
