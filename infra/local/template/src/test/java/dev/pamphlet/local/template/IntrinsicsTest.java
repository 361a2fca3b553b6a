package dev.pamphlet.local.template;

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
        List: {Type: CommaDelimitedList, Default: 'a, b,c'}
      Mappings:
        Sizes:
          us-east-1: {small: 1, list: [x, y]}
      Conditions:
        Yes: !Equals [!Ref Text, word]
        No: !Not [!Condition Yes]
        Both: !And [!Condition Yes, !Not [!Condition No]]
        Neither: !Or [!Condition No, !Equals [a, b]]
        LongNo: {Fn::Not: [{Condition: Yes}]}
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
        "!Sub ['${Own}/${Text}', {Own: !Ref Count}]     | 3/word",
        "{Fn::Sub: '${Text}'}                           | word",
        "!If [Yes, !Ref Text, other]                    | word",
        "!If [No, !Ref Text, other]                     | other",
        "!If [Both, t, f]                               | t",
        "!If [Neither, t, f]                            | f",
        "!If [LongNo, t, f]                             | f",
        "{Fn::If: [Yes, t, f]}                          | t",
        "!Join ['-', [a, !Ref Text, b]]                 | a-word-b",
        "!Join ['', !Ref List]                          | abc",
        "!Join [',', [a, !If [No, b, !Ref AWS::NoValue]]] | a",
        "!Select [1, !Ref List]                         | b",
        "!Select [2, !Split ['/', 'a/b/c']]             | c",
        "!Join ['', !Split ['.', 'a.b.']]               | ab",
        "!FindInMap [Sizes, !Ref AWS::Region, small]    | 1",
        "!Select [0, !FindInMap [Sizes, us-east-1, list]] | x",
      })
  void aFunctionIsWorkedOut(String expression, String value) {
    assertThat(template.variable(SECTIONS, expression)).contains(value);
  }

  @Test
  void noValueTakesItsEntryWithIt() {
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
        "!Select [3, !Ref List]         | Fn::Select finds no item 3 in a list of 3",
        "!Select [-1, !Ref List]        | Fn::Select finds no item -1 in a list of 3",
        "!FindInMap [Sizes, x, small]   | Fn::FindInMap finds nothing at [Sizes, x, small]",
        "!Join [a, b]                   | a list is wanted here",
        "!Base64 abc                    | Fn::Base64 is not emulated",
        "!ImportValue abc               | Fn::ImportValue is not emulated",
        "!Ref List                      | V of Variables of Environment of F is not a text",
      })
  void whatCannotBeWorkedOutIsNamedWithItsPlace(String expression, String complaint) {
    assertThatThrownBy(() -> template.variable(SECTIONS, expression))
        .isInstanceOf(TemplateProblem.class)
        .message()
        .matches("template\\.yaml:\\d+:\\d+: .*")
        .endsWith(complaint);
  }

  @Test
  void aConditionThatDependsOnItselfIsRefused() {
    String circle =
        """
        Conditions:
          One: !Not [!Condition Two]
          Two: !Not [!Condition One]
        """;

    assertThatThrownBy(() -> template.variable(circle, "!If [One, a, b]"))
        .hasMessageContaining("condition 'One' depends on itself");
  }
}
