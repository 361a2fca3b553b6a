package dev.pamphlet.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.template.Route;
import dev.pamphlet.template.Route.Authorization;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {

  /** AWS's own example, "Routing API requests" in its routes page. */
  @ParameterizedTest
  @CsvSource({
    "GET, /pets/dog/1, GET /pets/dog/1",
    "GET, /pets/dog/2, GET /pets/dog/{id}",
    "GET, /pets/cat/1, GET /pets/{proxy+}",
    "POST, /test/5, ANY /{proxy+}",
    "GET, /, $default",
  })
  void choosesAsInTheDocumentation(String method, String path, String key) {
    RouteTable table =
        table(
            "$default",
            "ANY /{proxy+}",
            "GET /pets/{proxy+}",
            "GET /pets/dog/{id}",
            "GET /pets/dog/1");

    assertThat(table.match(method, path)).map(RouteMatch::function).contains(key);
  }

  @Test
  void aStatedMethodTakesPrecedenceOverAnyInAnyOrder() {
    Map<Route, String> statedFirst = new LinkedHashMap<>();
    statedFirst.put(Apis.route("GET /x"), "stated");
    statedFirst.put(Apis.route("ANY /x"), "any");
    Map<Route, String> anyFirst = new LinkedHashMap<>();
    anyFirst.put(Apis.route("ANY /x"), "any");
    anyFirst.put(Apis.route("GET /x"), "stated");

    assertThat(List.of(new RouteTable(statedFirst), new RouteTable(anyFirst)))
        .allSatisfy(
            table ->
                assertThat(table.match("GET", "/x")).map(RouteMatch::function).contains("stated"));
  }

  @Test
  void aRouteOpenAndSignedAtOnceIsRefused() {
    Map<Route, String> contradiction =
        Map.of(
            new Route("GET", "/x", Authorization.NONE), "A",
            new Route("GET", "/x", Authorization.AWS_IAM), "B");

    assertThatThrownBy(() -> new RouteTable(contradiction)).hasMessageContaining("GET /x");
  }

  @Test
  void routesThatOnlyNameTheirVariablesDifferentlyAreRefused() {
    assertThatThrownBy(() -> table("GET /x/{a}", "GET /x/{b}")).hasMessageContaining("GET /x/");
  }

  @Test
  void aGreedyVariableWithinAPathIsRefused() {
    assertThatThrownBy(() -> table("GET /{proxy+}/more")).hasMessageContaining("/{proxy+}/more");
  }

  private static RouteTable table(String... keys) {
    return new RouteTable(
        Arrays.stream(keys).collect(Collectors.toMap(Apis::route, Function.identity())));
  }
}
