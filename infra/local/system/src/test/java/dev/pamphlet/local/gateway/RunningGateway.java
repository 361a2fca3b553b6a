package dev.pamphlet.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.local.http.RawClient;
import dev.pamphlet.template.HttpApi;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

/** A gateway with a few routes, open and signed, and fake functions. */
final class RunningGateway implements AutoCloseable {

  private final FakeFunctions functions = new FakeFunctions();
  private Gateway gateway = start(Apis.plain(), GatewaySettings.INTEGRATION_TIMEOUT);

  FakeFunctions functions() {
    return functions;
  }

  URI address() {
    return gateway.address();
  }

  /** The event of the last call; fails if there was none. */
  JsonNode lastEvent() {
    List<FakeFunctions.Call> calls = functions.calls();
    return calls.get(calls.size() - 1).event();
  }

  void restart(HttpApi api, Duration integrationTimeout) {
    gateway.close();
    gateway = start(api, integrationTimeout);
  }

  /** Sends a whole request as it is. */
  RawClient.Answer send(String request) throws IOException {
    return RawClient.exchange(address(), request);
  }

  /** Sends a request without a body. */
  RawClient.Answer exchange(String methodAndTarget) throws IOException {
    return send(methodAndTarget + " HTTP/1.1\r\nhost: a\r\ncontent-length: 0\r\n\r\n");
  }

  RawClient.Answer exchange(String methodAndTarget, String header, String body) throws IOException {
    return send(
        "%s HTTP/1.1\r\nhost: a\r\n%s\r\ncontent-length: %d\r\n\r\n%s"
            .formatted(methodAndTarget, header, body.length(), body));
  }

  @Override
  public void close() {
    gateway.close();
  }

  private Gateway start(HttpApi api, Duration integrationTimeout) {
    return Gateway.start(
        Apis.settings(
            api,
            functions,
            Clock.fixed(Apis.NOW, ZoneOffset.UTC),
            integrationTimeout,
            line -> {},
            "GET /x",
            "HEAD /x",
            "POST /x",
            "PUT /signed/{slug} AWS_IAM"));
  }
}
