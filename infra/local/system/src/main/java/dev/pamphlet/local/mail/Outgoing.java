package dev.pamphlet.local.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message to one recipient, as the sender specified it.
 *
 * @param from an address, with or without a name
 * @param content its subject, and its HTML or its text or both
 * @param headers additional ones, by name
 * @param tags which are in every event
 */
record Outgoing(
    String from,
    String to,
    List<String> replyTo,
    MailContent content,
    Map<String, String> headers,
    Map<String, String> tags,
    Optional<String> configurationSet) {

  Outgoing {
    replyTo = List.copyOf(replyTo);
    headers = new LinkedHashMap<>(headers);
    tags = Map.copyOf(tags);
  }

  /** The same with another content. */
  Outgoing with(MailContent other) {
    return new Outgoing(from, to, replyTo, other, headers, tags, configurationSet);
  }
}
