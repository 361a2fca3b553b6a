package dev.pamphlet.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

  @Test
  void repeatedParametersKeepTheirValues() {
    Query query = new Query("a=1&b&a=2&&=x&c=%C3%A9+%2B");

    assertThat(query.values("a")).containsExactly("1", "2");
    assertThat(query.values("b")).containsExactly("");
    assertThat(query.values("c")).containsExactly("é +");
    assertThat(query.values("d")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%ff", "a=%c0%80", "a=1&a=%ed%a0%80"})
  void aMalformedValueIsAProblemThatNamesIt(String raw) {
    assertThatThrownBy(() -> new Query(raw).values("a"))
        .isInstanceOf(Problem.class)
        .hasMessage("Check 'a': it is not percent-encoded UTF-8.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=1&b=%", "%=2&a=1", "a=1&%ff=%ff"})
  void aMalformedParameterThatIsNotReadIsIgnored(String raw) {
    assertThat(new Query(raw).values("a")).containsExactly("1");
  }

  @Property
  void anyEncodedTextIsReadBack(@ForAll String text) {
    String wellFormed = text.replaceAll("[\ud800-\udfff]", "");

    Query query = new Query("q=" + URLEncoder.encode(wellFormed, StandardCharsets.UTF_8));

    assertThat(query.values("q")).containsExactly(wellFormed);
  }

  @Property
  void anyQueryIsReadOrRefused(@ForAll String raw) {
    try {
      assertThat(new Query(raw).values("a")).doesNotContainNull();
    } catch (Problem refused) {
      assertThat(refused.type()).isEqualTo(ProblemType.INVALID_PARAMETER);
    }
  }
}
