package dev.pamphlet.local.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One message to one recipient, as the sender wants it.
 *
 * @param from an address, with or without a name
 * @param html its HTML part, if it has one; either this or the text is there
 * @param headers further ones, by name
 * @param tags which come back in every event
 */
record Outgoing(
    String from,
    String to,
    List<String> replyTo,
    String subject,
    Optional<String> html,
    Optional<String> text,
    Map<String, String> headers,
    Map<String, String> tags,
    Optional<String> configurationSet) {

  Outgoing {
    replyTo = List.copyOf(replyTo);
    headers = new LinkedHashMap<>(headers);
    tags = Map.copyOf(tags);
  }

  /** The same to one of several recipients. */
  Outgoing to(String recipient) {
    return new Outgoing(
        from, recipient, replyTo, subject, html, text, headers, tags, configurationSet);
  }
}
