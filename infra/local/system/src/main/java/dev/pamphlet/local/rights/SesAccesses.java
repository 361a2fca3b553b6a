package dev.pamphlet.local.rights;

import dev.pamphlet.local.aws.AwsCall;
import dev.pamphlet.local.mail.Senders;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.Mail;
import dev.pamphlet.template.Role.ConditionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The actions of an SES call for IAM: sending is an action on the sender's identity and on the
 * configuration set. The documentation names both {@code ses:SendBulkEmail} and {@code
 * ses:SendBulkTemplatedEmail} for a bulk call, so both are required.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsimpleemailservicev2.html">Actions
 *     of SES v2</a>
 */
final class SesAccesses {

  private final Mail mail;

  SesAccesses(Mail mail) {
    this.mail = mail;
  }

  List<Access> of(AwsCall call) {
    return switch (call.action()) {
      case "SendEmail" -> sending(call, "ses:SendEmail").toList();
      case "SendBulkEmail" ->
          Stream.concat(
                  sending(call, "ses:SendBulkEmail"), sending(call, "ses:SendBulkTemplatedEmail"))
              .toList();
      default -> List.of(new Access("ses:" + call.action(), "*", Map.of()));
    };
  }

  private Stream<Access> sending(AwsCall call, String action) {
    String from = Senders.addressOf(call.body().path("FromEmailAddress").asText());
    List<String> resources = new ArrayList<>();
    resources.add(LocalAccount.mailIdentityArn(Senders.identityOf(mail, from).orElse(from)));
    if (call.body().hasNonNull("ConfigurationSetName")) {
      resources.add(
          LocalAccount.configurationSetArn(call.body().path("ConfigurationSetName").asText()));
    }
    return resources.stream()
        .map(
            resource ->
                new Access(action, resource, Map.of(ConditionKey.FROM_ADDRESS, List.of(from))));
  }
}
