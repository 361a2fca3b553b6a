package dev.pamphlet.local.mail;

import dev.pamphlet.local.aws.AwsError;
import dev.pamphlet.local.mail.InlineTemplate.MissingVariable;
import dev.pamphlet.local.mail.InlineTemplate.Rendered;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of a bulk call.
 *
 * @param mail to whom and with what, its contents still a template
 * @param data what is put into the template
 */
record BulkEntry(Outgoing mail, Map<String, String> data) {

  /**
   * Reads an entry.
   *
   * @param common what the call says for all of them
   * @param defaults data for entries that have none, or lack some
   */
  static BulkEntry read(
      SesInput entry, Outgoing common, Optional<Map<String, String>> defaults, Readings readings) {
    entry.only("Destination", "ReplacementEmailContent", "ReplacementHeaders", "ReplacementTags");
    Optional<Map<String, String>> own =
        entry
            .in("ReplacementEmailContent")
            .only("ReplacementTemplate")
            .in("ReplacementTemplate")
            .only("ReplacementTemplateData")
            .data("ReplacementTemplateData");
    List<String> recipients = entry.recipients();
    if (recipients.size() != 1) {
      throw SesInput.malformed("The local run wants one recipient an entry.");
    }
    Map<String, String> headers = new LinkedHashMap<>(common.headers());
    headers.putAll(entry.headers("ReplacementHeaders"));
    Map<String, String> tags = new HashMap<>(common.tags());
    tags.putAll(entry.tags("ReplacementTags"));
    Outgoing mail =
        new Outgoing(
            common.from(),
            recipients.get(0),
            common.replyTo(),
            common.subject(),
            common.html(),
            common.text(),
            headers,
            tags,
            common.configurationSet());
    return new BulkEntry(mail, data(own, defaults, readings));
  }

  private static Map<String, String> data(
      Optional<Map<String, String>> own,
      Optional<Map<String, String>> defaults,
      Readings readings) {
    if (own.isEmpty() || readings.defaults() == Readings.Defaults.REPLACED) {
      return own.or(() -> defaults).orElse(Map.of());
    }
    Map<String, String> merged = new HashMap<>(defaults.orElse(Map.of()));
    merged.putAll(own.get());
    return merged;
  }

  /** Renders and accepts it; what cannot be rendered is accepted, too, and fails after that. */
  String accept(InlineTemplate template, boolean escape, PostOffice office, String function) {
    try {
      Rendered rendered = template.render(data, escape);
      SesInput.singleLine("Subject", rendered.subject());
      return office.accept(
          new Outgoing(
              mail.from(),
              mail.to(),
              mail.replyTo(),
              rendered.subject(),
              rendered.html(),
              rendered.text(),
              mail.headers(),
              mail.tags(),
              mail.configurationSet()),
          function);
    } catch (MissingVariable | AwsError unrendered) {
      return office.acceptUnrendered(mail, function, unrendered.getMessage());
    }
  }
}
