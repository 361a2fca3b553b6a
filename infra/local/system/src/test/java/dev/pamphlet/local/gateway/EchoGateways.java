package dev.pamphlet.local.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.runtime.Invocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;

/**
 * The local side of {@code infra/sam/compare_with_aws.py}: the API of every {@link
 * ConformanceTable}, with the echo of {@code infra/sam/echo} behind it. Prints the addresses by
 * table as a line of JSON, and lives until its input ends.
 */
final class EchoGateways {

  private EchoGateways() {}

  public static void main(String[] arguments) throws IOException {
    ObjectNode addresses = Json.object();
    for (ConformanceTable table : ConformanceTable.all()) {
      GatewaySettings settings =
          Apis.settings(
              table.api(),
              (function, event) -> echo(event),
              Clock.systemUTC(),
              GatewaySettings.INTEGRATION_TIMEOUT,
              line -> {},
              table.routes());
      addresses.put(table.name(), Gateway.start(settings).address().toString());
    }
    System.out.println(addresses);
    while (System.in.read() >= 0) {
      // The input is ignored; only its end matters.
    }
    System.exit(0);
  }

  private static Invocation echo(byte[] event) {
    String asked = Json.read(event).orElseThrow().at("/headers/x-conformance-answer").asText("");
    if (asked.equals("failed")) {
      return new Invocation.Failed("RuntimeError", "broken");
    }
    if (!asked.isEmpty()) {
      return new Invocation.Returned(Base64.getDecoder().decode(asked));
    }
    ObjectNode answer = Json.object();
    answer.put("statusCode", 200);
    answer.putObject("headers").put("content-type", "application/json");
    answer.put("body", new String(event, StandardCharsets.UTF_8));
    return new Invocation.Returned(Json.write(answer));
  }
}
