package dev.pamphlet.local.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pamphlet.local.aws.AwsCall;
import dev.pamphlet.template.Mail;
import dev.pamphlet.template.Role.ConditionKey;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SesAccessesTest {

  private static final String IDENTITY = "arn:aws:ses:us-east-1:000000000000:identity/example.org";
  private static final String SET = "arn:aws:ses:us-east-1:000000000000:configuration-set/letters";

  private final SesAccesses accesses = new SesAccesses(new Mail(List.of("example.org"), List.of()));

  @Test
  void sendingNeedsTheIdentityAndTheConfigurationSet() throws IOException {
    List<Access> needed =
        accesses.of(
            call(
                "SendEmail",
                """
                {"FromEmailAddress": "Letters <a@news.example.org>", "ConfigurationSetName": "letters"}
                """));

    assertThat(needed).extracting(Access::action).containsOnly("ses:SendEmail");
    assertThat(needed).extracting(Access::resource).containsExactly(IDENTITY, SET);
    assertThat(needed)
        .extracting(Access::context)
        .containsOnly(Map.of(ConditionKey.FROM_ADDRESS, List.of("a@news.example.org")));
  }

  @Test
  void aBulkCallNeedsBothDocumentedActions() throws IOException {
    assertThat(accesses.of(call("SendBulkEmail", "{\"FromEmailAddress\": \"a@example.org\"}")))
        .extracting(Access::action)
        .containsExactly("ses:SendBulkEmail", "ses:SendBulkTemplatedEmail");
  }

  @Test
  void theAccountIsNoResource() throws IOException {
    assertThat(accesses.of(call("GetAccount", "{}")))
        .containsExactly(new Access("ses:GetAccount", "*", Map.of()));
  }

  private static AwsCall call(String action, String body) throws IOException {
    return new AwsCall("F", "ses", action, new ObjectMapper().readTree(body));
  }
}
