package dev.pamphlet.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntrinsicsTest {

  private static final String SECTIONS =
      """
      Parameters:
        Text: {Type: String, Default: word}
        Empty: {Type: String, Default: ''}
        Count: {Type: Number, Default: 3}
      Conditions:
        Yes: !Equals [!Ref Text, word]
        No: !Not [!Equals [!Ref Text, word]]
        LongNo: {Fn::Not: [{Fn::Equals: [{Ref: Text}, word]}]}
        Both: !And [!Equals [a, a], !Equals [b, b]]
      """;

  @TempDir Path folder;
  private TemplateFile template;

  @BeforeEach
  void aTemplate() {
    template = new TemplateFile(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "!Ref Text                                      | word",
        "{Ref: Text}                                    | word",
        "!Ref Count                                     | 3",
        "!Ref Role                                      | Role",
        "!Ref AWS::Region                               | us-east-1",
        "!Ref AWS::AccountId                            | 000000000000",
        "!Ref AWS::StackName                            | pamphlet",
        "!Sub ${AWS::Partition}.${AWS::URLSuffix}       | aws.amazonaws.com",
        "!GetAtt Role.Arn                               | arn:aws:iam::000000000000:role/Role",
        "{Fn::GetAtt: [Role, Arn]}                      | arn:aws:iam::000000000000:role/Role",
        "!Sub 'x-${Text}-${Role.Arn}'                   | x-word-arn:aws:iam::000000000000:role/Role",
        "!Sub '${!Text} costs $5'                       | ${Text} costs $5",
        "{Fn::Sub: '${Text}'}                           | word",
        "!If [Yes, !Ref Text, other]                    | word",
        "!If [No, !Ref Text, other]                     | other",
        "!If [LongNo, t, f]                             | f",
        "{Fn::If: [Yes, t, f]}                          | t",
      })
  void aFunctionIsEvaluated(String expression, String value) {
    assertThat(template.variable(SECTIONS, expression)).contains(value);
  }

  @Test
  void noValueRemovesItsEntry() {
    assertThat(template.variable(SECTIONS, "!Ref AWS::NoValue")).isEmpty();
    assertThat(template.variable(SECTIONS, "!If [No, a, !Ref 'AWS::NoValue']")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "!Ref Nobody                    | there is no parameter and no resource 'Nobody'",
        "!Sub ${Nobody}                 | there is no parameter and no resource 'Nobody'",
        "!GetAtt Nobody.Arn             | there is no resource 'Nobody'",
        "!GetAtt Role.RoleId            | the attribute RoleId of AWS::IAM::Role is not emulated",
        "!GetAtt Role                   | Fn::GetAtt wants Resource.Attribute, not 'Role'",
        "!If [Maybe, a, b]              | there is no condition 'Maybe'",
        "!If [Yes, a]                   | Fn::If wants a list of 3",
        "!If [Both, a, b]               | Fn::And is not emulated in a condition",
        "!Sub ['${A}', {A: b}]          | Fn::Sub is not emulated with a map of variables",
        "!Join ['-', [a, b]]            | Fn::Join is not emulated",
        "!Base64 abc                    | Fn::Base64 is not emulated",
        "!ImportValue abc               | Fn::ImportValue is not emulated",
      })
  void anExpressionThatCannotBeEvaluatedIsNamedWithItsPosition(
      String expression, String complaint) {
    assertThatThrownBy(() -> template.variable(SECTIONS, expression))
        .isInstanceOf(TemplateProblem.class)
        .message()
        .matches("template\\.yaml:\\d+:\\d+: .*")
        .endsWith(complaint);
  }
}
