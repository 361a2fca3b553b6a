package dev.pamphlet.local.mail;

import dev.pamphlet.local.aws.AwsError;
import dev.pamphlet.local.mail.Account.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * SendBulkEmail: one inline template for up to fifty recipients, each of whom is accepted or
 * refused alone.
 */
record BulkSending(Senders senders, PostOffice office) {

  private static final int MOST_ENTRIES = 50;

  /** Sends what can be sent, and gives SES's answer to the call. */
  Map<String, Object> send(SesInput.BulkEmail input, String function, SesBehaviour behaviour) {
    MailContent template = input.defaultContent().template().templateContent();
    SesInput.singleLine("Subject", template.subject());
    template.checkTags();
    int entries = input.bulkEmailEntries().size();
    if (entries < 1 || entries > MOST_ENTRIES) {
      throw SesInput.malformed("There must be 1 to " + MOST_ENTRIES + " entries.");
    }
    senders.check(input.fromEmailAddress(), input.configurationSetName());
    List<Entry> read =
        input.bulkEmailEntries().stream().map(each -> read(input, each, behaviour)).toList();
    if (behaviour.refusals() == SesBehaviour.Refusals.WHOLE_CALL) {
      senders.take(entries);
    }
    return Map.of(
        "BulkEmailEntryResults",
        read.stream().map(each -> send(each, function, behaviour)).toList());
  }

  /**
   * An entry of a bulk call.
   *
   * @param template the message, whose content is still a template
   * @param data the data for the template
   */
  private record Entry(Outgoing template, Map<String, String> data) {}

  private static Entry read(
      SesInput.BulkEmail input, SesInput.Entry entry, SesBehaviour behaviour) {
    SesInput.Template common = input.defaultContent().template();
    List<String> recipients = entry.destination().recipients();
    if (recipients.size() != 1) {
      throw SesInput.malformed("The local run wants one recipient an entry.");
    }
    Map<String, String> headers = SesInput.headers(common.headers());
    headers.putAll(SesInput.headers(entry.replacementHeaders()));
    Map<String, String> tags = SesInput.tags(input.defaultEmailTags());
    tags.putAll(SesInput.tags(entry.replacementTags()));
    Outgoing template =
        new Outgoing(
            SesInput.address(input.fromEmailAddress()),
            recipients.get(0),
            input.replyToAddresses().stream().map(SesInput::address).toList(),
            common.templateContent(),
            headers,
            tags,
            input.configurationSetName());
    return new Entry(template, data(common.templateData(), entry, behaviour.defaults()));
  }

  private static Map<String, String> data(
      Optional<String> defaults, SesInput.Entry entry, SesBehaviour.Defaults reading) {
    Map<String, String> data = defaults.map(SesInput::data).orElseGet(HashMap::new);
    Optional<Map<String, String>> own =
        entry
            .replacementEmailContent()
            .flatMap(content -> content.replacementTemplate().replacementTemplateData())
            .map(SesInput::data);
    if (own.isPresent() && reading == SesBehaviour.Defaults.REPLACED) {
      return own.get();
    }
    own.ifPresent(data::putAll);
    return data;
  }

  private Map<String, String> send(Entry entry, String function, SesBehaviour behaviour) {
    String to = entry.template().to();
    if (!senders.reaches(to)) {
      return Map.of("Status", "MESSAGE_REJECTED", "Error", Senders.notVerified(to).getMessage());
    }
    if (behaviour.refusals() == SesBehaviour.Refusals.PER_ENTRY) {
      Refusal refusal = office.account().take(1);
      if (refusal != Refusal.NONE) {
        return Map.of("Status", refusal.status(), "Error", refusal.message());
      }
    }
    return Map.of("Status", "SUCCESS", "MessageId", render(entry, function, behaviour.escaped()));
  }

  /** An entry that cannot be rendered is accepted too, and fails afterwards. */
  private String render(Entry entry, String function, boolean escaped) {
    Outgoing mail = entry.template();
    try {
      MailContent content = mail.content().render(entry.data(), escaped);
      SesInput.singleLine("Subject", content.subject());
      return office.accept(mail.with(content), function);
    } catch (MailContent.MissingVariable | AwsError unrendered) {
      return office.acceptUnrendered(mail, function, unrendered.getMessage());
    }
  }
}
