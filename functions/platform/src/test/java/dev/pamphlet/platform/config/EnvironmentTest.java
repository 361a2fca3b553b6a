package dev.pamphlet.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

  private final Environment environment =
      new Environment(Map.of("CONTENT_TABLE", "Content", "EMPTY", ""));

  @Test
  void aRequiredVariableHasItsValue() {
    assertThat(environment.require("CONTENT_TABLE")).isEqualTo("Content");
  }

  @Test
  void aMissingVariableStopsTheStartAndIsNamed() {
    assertThatThrownBy(() -> environment.require("OTHER_TABLE"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The environment variable OTHER_TABLE is not set.");
  }

  @Test
  void anEmptyVariableCountsAsMissing() {
    assertThat(environment.find("EMPTY")).isEmpty();
    assertThatThrownBy(() -> environment.require("EMPTY")).hasMessageContaining("EMPTY");
  }
}
