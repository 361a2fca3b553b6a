package dev.pamphlet.bench.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/** List prices, from {@code prices.json}. */
record Prices(JsonNode file) {

  static Prices read(Path folder) throws IOException {
    return new Prices(new ObjectMapper().readTree(folder.resolve("prices.json").toFile()));
  }

  /** The price of one unit, in US dollars. */
  double of(String unit) {
    JsonNode price = file.at("/prices/" + unit + "/usd");
    if (!price.isNumber()) {
      throw new IllegalStateException("prices.json has no price of a " + unit);
    }
    return price.doubleValue();
  }

  /** When they were last checked, and for which region. */
  String where() {
    return "%s, %s".formatted(file.path("region").asText(), file.path("asOf").asText());
  }
}
