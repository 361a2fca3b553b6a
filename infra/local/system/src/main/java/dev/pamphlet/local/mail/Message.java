package dev.pamphlet.local.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A message that SES accepted, and what has become of it so far. Its source lies in a file of its
 * own, see {@link Mailbox#source}.
 *
 * @param id as the sender was told
 * @param at when it was accepted, in the system's time
 * @param function logical id of the function that sent it
 * @param to the one recipient
 * @param tags of the sender, which come back in every event
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

  /** The latest outcome; none for a message that is on its way. */
  public Optional<Outcome> latest() {
    return outcomes.isEmpty() ? Optional.empty() : Optional.of(outcomes.get(outcomes.size() - 1));
  }
}
