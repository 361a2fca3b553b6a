package dev.pamphlet.newsletter.http;

import dev.pamphlet.content.Tag;
import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.platform.http.FormFields;
import dev.pamphlet.platform.http.JsonBody;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.json.JsonReader;
import java.util.List;
import java.util.Optional;

/**
 * Reads the topics that a subscriber chooses: {@code {"topics": ["design"]}}, or the fields {@code
 * topics} of a form. They are the publication's, named as it names them or by their addresses.
 */
final class ChosenTopics {

  private static final String TOPICS = "topics";

  private Optional<List<String>> names = Optional.empty();

  private ChosenTopics() {}

  static List<Tag> of(Request request, List<Tag> offered) {
    List<String> names =
        request
            .json(JsonBody.LIMIT, ChosenTopics::read)
            .names
            .orElseThrow(() -> Problem.invalidParameter(TOPICS, "they are missing"));
    return of(names, offered);
  }

  static List<Tag> of(FormFields form, List<Tag> offered) {
    return of(form.values(TOPICS), offered);
  }

  private static ChosenTopics read(JsonReader json) {
    ChosenTopics topics = new ChosenTopics();
    json.object(
        name -> {
          if (!name.equals(TOPICS)) {
            throw JsonBody.unknown(name);
          }
          topics.names = Optional.of(json.list(json::text));
        });
    return topics;
  }

  private static List<Tag> of(List<String> names, List<Tag> offered) {
    return names.stream()
        .map(ChosenTopics::tag)
        .map(tag -> named(tag, offered))
        .distinct()
        .toList();
  }

  private static Tag tag(String name) {
    try {
      return new Tag(name);
    } catch (InvalidValue invalid) {
      throw Problem.invalidParameter(TOPICS, invalid.getMessage());
    }
  }

  private static Tag named(Tag tag, List<Tag> offered) {
    return offered.stream()
        .filter(tag::equals)
        .findFirst()
        .orElseThrow(() -> Problem.invalidParameter(TOPICS, "one of them is not offered"));
  }
}
