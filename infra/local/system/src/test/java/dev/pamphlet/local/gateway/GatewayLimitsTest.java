package dev.pamphlet.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quotas of an HTTP API and of Lambda, to the byte. */
class GatewayLimitsTest {

  private static final int MAX_HEAD = 10_240;
  private static final int MAX_BODY = 10 * 1024 * 1024;
  private static final String TOO_LARGE = "{\"message\":\"Request Entity Too Large\"}";

  private final RunningGateway gateway = new RunningGateway();
  private final FakeFunctions functions = gateway.functions();

  @AfterEach
  void close() {
    gateway.close();
  }

  @Test
  void aHeadOfExactlyTheLimitIsTaken() throws IOException {
    assertThat(gateway.send(headOf(MAX_HEAD)).status()).isEqualTo(200);
  }

  @Test
  void aHeadBeyondTheLimitIsRefused() throws IOException {
    RawClient.Answer answer = gateway.send(headOf(MAX_HEAD + 1));

    assertThat(answer.status()).isEqualTo(431);
    assertThat(answer.text()).isEqualTo("{\"message\":\"Request Header Fields Too Large\"}");
    assertThat(functions.calls()).isEmpty();
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
  void aPayloadStatedBeyondTheLimitIsRefusedUnread() throws IOException {
    try (RawClient client = new RawClient(gateway.address())) {
      client.send(
          "POST /x HTTP/1.1\r\nhost: a\r\ncontent-length: %d\r\n\r\n".formatted(MAX_BODY + 1));

      RawClient.Answer answer = client.read(false);

      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.text()).isEqualTo(TOO_LARGE);
    }
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

  /** Base64 makes of 5 MB more than Lambda takes, long before API Gateway's own limit. */
  @ParameterizedTest
  @ValueSource(strings = {"application/octet-stream", "text/plain"})
  void anEventBeyondLambdasLimitIsRefused(String type) throws IOException {
    String fits = "x".repeat(4 * 1024 * 1024);
    String tooLarge = "x".repeat(type.startsWith("text/") ? 6_291_456 : 5 * 1024 * 1024);

    assertThat(gateway.exchange("POST /x", "content-type: " + type, fits).status()).isEqualTo(200);
    assertThat(gateway.exchange("POST /x", "content-type: " + type, tooLarge).text())
        .isEqualTo(TOO_LARGE);
    assertThat(functions.calls()).hasSize(1);
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

  private static String headOf(int bytes) {
    String start = "GET /x HTTP/1.1\r\nhost: a\r\nx: ";
    String end = "\r\n\r\n";
    return start + "a".repeat(bytes - start.length() - end.length()) + end;
  }
}
