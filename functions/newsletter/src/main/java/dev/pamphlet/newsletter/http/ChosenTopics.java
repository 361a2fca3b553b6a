package dev.pamphlet.newsletter.http;

import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.OfferedTopics;
import dev.pamphlet.platform.http.FormFields;
import dev.pamphlet.platform.http.JsonBody;
import dev.pamphlet.platform.http.Parameter;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Request;
import java.util.List;

/**
 * Reads the topics that a subscriber chooses: {@code {"topics": ["design"]}}, or the fields {@code
 * topics} of a form. Each is a topic of the publication, given by its name or its address.
 */
final class ChosenTopics {

  private static final String TOPICS = "topics";

  private ChosenTopics() {}

  static List<Tag> of(Request request, List<Tag> offered) {
    return named(JsonBody.only(request, TOPICS, json -> json.list(json::text)), offered);
  }

  static List<Tag> of(FormFields form, List<Tag> offered) {
    return named(form.values(TOPICS), offered);
  }

  /** The topics of these names. */
  static List<Tag> named(List<String> names, List<Tag> offered) {
    List<Tag> chosen = names.stream().map(name -> Parameter.of(TOPICS, name, Tag::new)).toList();
    return OfferedTopics.chosen(offered, chosen)
        .orElseThrow(() -> Problem.invalidParameter(TOPICS, "one of them is not offered"));
  }
}
