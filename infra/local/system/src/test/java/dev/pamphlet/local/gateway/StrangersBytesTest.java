package dev.pamphlet.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.local.http.HttpRequest;
import dev.pamphlet.local.http.RawClient;
import dev.pamphlet.local.http.Requests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No input stops the gateway, passes as a signature or causes an internal error. */
class StrangersBytesTest {

  private static final long SEED = 20261122;
  private static final String REQUEST =
      """
      PUT /signed/a%20b?X-Amz-Signature=0&a=%31&b HTTP/1.1
      host: api.example.com
      cookie: a=1; b=2
      x-amz-date: 20261122T120000Z
      authorization: AWS4-HMAC-SHA256 Credential=local-editor/20261122/us-east-1/execute-api/\
      aws4_request, SignedHeaders=host;x-amz-date, Signature=DIGEST
      content-type: text/markdown
      content-length: 4

      body"""
          .replace("DIGEST", "0".repeat(64))
          .replace("\n", "\r\n");

  private final FakeFunctions functions = new FakeFunctions();
  private final Random random = new Random(SEED);

  @Test
  void damagedRequestsAreAnsweredOrCutOff() throws IOException {
    try (Gateway gateway =
        Gateway.start(
            Apis.settings(Apis.plain(), functions, "GET /x", "ANY /signed/{slug} AWS_IAM"))) {
      for (int i = 0; i < 500; i++) {
        sendDamaged(gateway);
      }

      assertThat(functions.calls()).isEmpty();
      assertThat(
              RawClient.exchange(gateway.address(), "GET /x HTTP/1.1\r\nhost: a\r\n\r\n").status())
          .isEqualTo(200);
    }
  }

  @Test
  void noRequestIsTheGatewaysOwnError() {
    try (Integration integration =
        new Integration(functions, GatewaySettings.INTEGRATION_TIMEOUT)) {
      Proxy proxy =
          new Proxy(
              Apis.settings(Apis.plain(), functions, "GET /x/{any+}", "GET /signed/{any+} AWS_IAM"),
              integration);
      for (int i = 0; i < 2000; i++) {
        String path = (random.nextBoolean() ? "/x/" : "/signed/") + text().replace("?", "");
        HttpRequest request =
            Requests.of(
                "GET",
                path + "?" + text(),
                text(),
                "cookie:" + text(),
                "content-type:" + text(),
                "host:" + text(),
                "x-amz-date:20261122T120000Z",
                "authorization:AWS4-HMAC-SHA256 " + text());

        assertThat(proxy.handle(request).join().status())
            .as("%s?%s", request.path(), request.query())
            .isIn(200, 400, 403, 404);
      }
    }
    assertThat(functions.calls())
        .isNotEmpty()
        .allMatch(call -> call.function().equals("GET /x/{any+}"));
  }

  private void sendDamaged(Gateway gateway) throws IOException {
    byte[] bytes = REQUEST.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    try (RawClient client = new RawClient(gateway.address())) {
      client.send(bytes);
      client.endInput();
      assertThat(client.read(false).status()).isBetween(400, 505).isNotEqualTo(500);
    } catch (IOException | UncheckedIOException cutOff) {
      assertThat(cutOff).isNotInstanceOf(SocketTimeoutException.class);
    }
  }

  /** Up to forty characters, mostly those with a meaning in HTTP. */
  private String text() {
    String telling = "%/?&=+;,. \"\\{}$context:2Fzé\u0000\uD800\u2028";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.append(telling.charAt(random.nextInt(telling.length())));
    }
    return text.toString();
  }
}
