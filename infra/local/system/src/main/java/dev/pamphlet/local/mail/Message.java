package dev.pamphlet.local.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A message that SES accepted, and its outcomes so far. Its source is in a separate file, see
 * {@link Mailbox#source}.
 *
 * @param id that the sender got
 * @param at when it was accepted, in the system's time
 * @param function logical id of the function that sent it
 * @param to the one recipient
 * @param tags of the sender, which are in every event
 */
public record Message(
    String id,
    Instant at,
    String function,
    String from,
    String to,
    String subject,
    Optional<String> configurationSet,
    Map<String, String> tags,
    List<Outcome> outcomes) {

  public Message {
    tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    outcomes = List.copyOf(outcomes);
  }

  /** The same with one more outcome. */
  Message with(Outcome outcome) {
    List<Outcome> more = new ArrayList<>(outcomes);
    more.add(outcome);
    return new Message(id, at, function, from, to, subject, configurationSet, tags, more);
  }

  /** The latest outcome; empty for a message on its way. */
  public Optional<Outcome> latest() {
    return outcomes.isEmpty() ? Optional.empty() : Optional.of(outcomes.get(outcomes.size() - 1));
  }
}
