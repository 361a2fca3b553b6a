package dev.pamphlet.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {

  @TempDir Path folder;
  private TemplateFile template;

  @BeforeEach
  void aTemplate() {
    template = new TemplateFile(folder);
  }

  @Test
  void aGivenValueReplacesTheDefault() {
    String yaml = table("{Type: String, Default: one}");

    assertThat(template.read(yaml).table("T").name()).isEqualTo("one");
    assertThat(template.read(yaml, Map.of("P", "two")).table("T").name()).isEqualTo("two");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{Type: String, AllowedValues: [a, b]}             | a",
        "{Type: String, AllowedPattern: '[a-z]{2,}'}       | ab",
        "{Type: Number, MinValue: 1}                       | 1.5",
        "{Type: Number, AllowedValues: [1, 2]}             | 2",
      })
  void anAllowedValueIsAccepted(String declaration, String value) {
    Template read = template.read(table(declaration), Map.of("P", value));

    assertThat(read.table("T").name()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{Type: String, AllowedValues: [a, b]}   | c    | does not accept 'c': it is none of [a, b]",
        "{Type: String, AllowedPattern: '[a-z]'} | ab   | does not accept 'ab': it does not match [a-z]",
        "{Type: Number}                          | abc  | does not accept 'abc': it is not a number",
        "{Type: Number, MinValue: 1}             | 0    | does not accept '0': it is less than MinValue",
        "{Type: CommaDelimitedList}              | a,b  | is of type 'CommaDelimitedList', which is not emulated",
        "{Type: String, AllowedValues: [a], ConstraintDescription: an a} | b | does not accept 'b': it is none of [a] (an a)",
        "{Type: AWS::EC2::VPC::Id}               | a    | is of type 'AWS::EC2::VPC::Id', which is not emulated",
      })
  void aValueThatIsNotAllowedIsRefused(String declaration, String value, String complaint) {
    assertThatThrownBy(() -> template.read(table(declaration), Map.of("P", value)))
        .isInstanceOf(TemplateProblem.class)
        .hasMessage("template.yaml:2:6: parameter 'P' " + complaint);
  }

  @Test
  void aLimitThatIsNotEmulatedIsRefusedWithItsPosition() {
    assertThatThrownBy(() -> template.read(table("{Type: String, Default: a, MaxLength: 1}")))
        .hasMessage("template.yaml:2:33: MaxLength of parameter 'P' is not emulated");
  }

  @Test
  void aDefaultIsCheckedToo() {
    assertThatThrownBy(() -> template.read(table("{Type: Number, Default: many}")))
        .hasMessageEndingWith("does not accept 'many': it is not a number");
  }

  @Test
  void aParameterWithoutAnyValueIsRefused() {
    assertThatThrownBy(() -> template.read(table("{Type: String}")))
        .hasMessageEndingWith("parameter 'P' has no default, and no value is given");
  }

  @Test
  void aValueForNoParameterIsRefused() {
    assertThatThrownBy(() -> template.read(table("{Type: String}"), Map.of("Q", "a")))
        .hasMessageEndingWith("there is no parameter 'Q' to set");
  }

  /** A template with the parameter P, declared as given, which names its table T. */
  private static String table(String declaration) {
    return """
        Parameters:
          P: %s
        Resources:
          T:
            Type: AWS::DynamoDB::Table
            Properties:
              TableName: !Ref P
              BillingMode: PAY_PER_REQUEST
              AttributeDefinitions: [{AttributeName: pk, AttributeType: S}]
              KeySchema: [{AttributeName: pk, KeyType: HASH}]
        """
        .formatted(declaration);
  }
}
