package dev.pamphlet.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionTest {

  @Test
  void theResourceDoesNotExistYet() {
    assertThat(of(Map.of("if-none-match", " * "))).isEqualTo(new Precondition.Absent());
  }

  @Test
  void theResourceStillHasItsTag() {
    assertThat(of(Map.of("if-match", "\"7\""))).isEqualTo(new Precondition.Unchanged(ETag.of("7")));
  }

  @Test
  void aWriteWithoutAPreconditionIsRefused() {
    assertThatThrownBy(() -> of(Map.of()))
        .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
        .satisfies(problem -> assertThat(problem.type().status()).isEqualTo(428));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "*", "W/\"7\"", "\"7\", \"8\"", "\"a\"b\"", "", "\""})
  void anythingButOneStrongTagIsMalformed(String ifMatch) {
    assertThatThrownBy(() -> of(Map.of("if-match", ifMatch)))
        .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED_HEADER));
  }

  @Test
  void ifNoneMatchWithATagIsRefused() {
    assertThatThrownBy(() -> of(Map.of("if-none-match", "\"7\""))).isInstanceOf(Problem.class);
  }

  @Test
  void bothHeadersAtOnceAreRefused() {
    assertThatThrownBy(() -> of(Map.of("if-none-match", "*", "if-match", "\"7\"")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("not both");
  }

  private static Precondition of(Map<String, String> headers) {
    return Precondition.of(Requests.withHeaders("PUT", headers));
  }
}
