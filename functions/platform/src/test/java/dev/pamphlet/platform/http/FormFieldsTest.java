package dev.pamphlet.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.platform.http.FormFields.Field;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldsTest {

  @Test
  void fieldsAreReadInTheirOrderAndMayRepeat() {
    FormFields form = FormFields.read("b=1&a=%C3%A9+%2B&&b=2&none&=x&eq=1=2");

    assertThat(form.fields())
        .containsExactly(
            new Field("b", "1"),
            new Field("a", "é +"),
            new Field("b", "2"),
            new Field("none", ""),
            new Field("", "x"),
            new Field("eq", "1=2"));
    assertThat(form.values("b")).containsExactly("1", "2");
    assertThat(form.values("c")).isEmpty();
  }

  @Test
  void aMissingOrEmptyValueIsEmpty() {
    FormFields form = FormFields.read("a=1&b=&c");

    assertThat(form.value("a")).contains("1");
    assertThat(form.value("b")).isEmpty();
    assertThat(form.value("c")).isEmpty();
    assertThat(form.value("d")).isEmpty();
  }

  @Test
  void aRepeatedValueIsRefusedAndNamed() {
    FormFields form = FormFields.read("a=1&a=1");

    assertThatThrownBy(() -> form.value("a"))
        .isInstanceOf(Problem.class)
        .hasMessage("Check 'a': it is given more than once.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "%ff=1", "a=%c0%80", "a=1&b=%ed%a0%80", "a=%é0"})
  void aFormThatIsNotPercentEncodedUtf8IsMalformed(String body) {
    assertThatThrownBy(() -> FormFields.read(body))
        .hasMessage("The form is not percent-encoded UTF-8.")
        .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED_BODY));
  }

  @Test
  void aThousandFieldsAreTheMost() {
    assertThat(FormFields.read("a=1&".repeat(1_000)).fields()).hasSize(1_000);
    assertThatThrownBy(() -> FormFields.read("a=1&".repeat(1_001)))
        .isInstanceOf(Problem.class)
        .hasMessage("The form has more than 1,000 fields.");
  }

  @Property
  void anyEncodedFieldIsReadBack(@ForAll String name, @ForAll String value) {
    Field field = new Field(wellFormed(name), wellFormed(value));

    FormFields form = FormFields.read(encoded(field.name()) + "=" + encoded(field.value()));

    assertThat(form.fields()).containsExactly(field);
  }

  private static String wellFormed(String text) {
    return text.replaceAll("[\ud800-\udfff]", "");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
