package dev.pamphlet.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.template.Mail.ConfigurationSet;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The resources of Amazon SES in a template. */
class MailTest {

  private static final String TEMPLATE =
      """
      Resources:
        Sender:
          Type: AWS::SES::EmailIdentity
          Properties: {EmailIdentity: example.org, DkimAttributes: {SigningEnabled: true}}
        Letters:
          Type: AWS::SES::ConfigurationSet
          Properties: {Name: letters, SendingOptions: {SendingEnabled: true}}
        LetterEvents:
          Type: AWS::SES::ConfigurationSetEventDestination
          Properties:
            ConfigurationSetName: !Ref Letters
            EventDestination:
              Enabled: true
              MatchingEventTypes: [send, bounce, click]
              EventBridgeDestination:
                EventBusArn: !Sub arn:aws:events:${AWS::Region}:${AWS::AccountId}:event-bus/default
      """;

  @TempDir Path folder;
  private TemplateFile file;

  @BeforeEach
  void chooseFile() {
    file = new TemplateFile(folder);
  }

  @Test
  void identitiesSetsAndTheirEventsAreRead() {
    Template template = file.read(TEMPLATE);

    assertThat(template.mail().identities()).containsExactly("example.org");
    assertThat(template.mail().configurationSets())
        .containsExactly(
            new ConfigurationSet("Letters", "letters", true, Set.of("send", "bounce")));
    assertThat(template.notEmulated()).containsExactly("events of the type click (LetterEvents)");
  }

  @Test
  void aDisabledDestinationTakesNoEvents() {
    Template template = file.read(TEMPLATE.replace("Enabled: true\n", "Enabled: false\n"));

    assertThat(template.mail().configurationSets().get(0).events()).isEmpty();
  }

  @Test
  void aTemplateWithoutMailHasNone() {
    assertThat(file.read("Resources: {}\n").mail()).isEqualTo(Mail.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "!Ref Letters  | other                 | names no configuration set of the template: other",
        "bounce        | bounces               | has no type 'bounces'",
        "event-bus/default | event-bus/mine    | is not emulated unless it is the default bus",
        "EventBridgeDestination: | SnsDestination: | has no EventBridgeDestination",
        "EmailIdentity: example.org, | ''       | has no EmailIdentity",
        "Name: letters, | 'Name: letters, Mine: 1,' | is not emulated"
      })
  void anythingNotEmulatedIsRefusedWithItsPosition(String line, String instead, String complaint) {
    assertThat(TEMPLATE).contains(line);

    assertThatThrownBy(() -> file.read(TEMPLATE.replace(line, instead)))
        .isInstanceOf(TemplateProblem.class)
        .message()
        .matches("template\\.yaml:\\d+:\\d+: .*")
        .endsWith(complaint);
  }
}
