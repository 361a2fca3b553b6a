package dev.pamphlet.newsletter.http;

import dev.pamphlet.content.Tag;
import java.util.List;

/**
 * A topic that a subscriber may choose, as the template of the choice needs it.
 *
 * @param address by which the form names it
 * @param name for people
 * @param chosen whether it is ticked
 */
public record TopicChoice(String address, String name, boolean chosen) {

  /** The publication's topics, the chosen ones ticked. */
  static List<TopicChoice> of(List<Tag> topics, List<Tag> chosen) {
    return topics.stream()
        .map(topic -> new TopicChoice(topic.address(), topic.name(), chosen.contains(topic)))
        .toList();
  }
}
