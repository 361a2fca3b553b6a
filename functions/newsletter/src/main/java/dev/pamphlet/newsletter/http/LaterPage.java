package dev.pamphlet.newsletter.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.templates.JtelaterGenerated;
import dev.pamphlet.platform.json.JsonWriter;
import dev.pamphlet.platform.page.Page;
import dev.pamphlet.platform.work.Challenge;
import java.util.List;
import java.util.Optional;

/**
 * Tells somebody whose form was not taken to come back later. A script does the proof of work
 * instead, and sends the same form again at once.
 *
 * @param minutes until a request is taken without work
 * @param again the form; nothing where work does not help
 */
public record LaterPage(PublicationTexts texts, long minutes, Optional<Again> again) {

  /**
   * What was sent, and the work for it.
   *
   * @param topics by their addresses
   * @param challenge as JSON, with the members that ALTCHA's widget reads
   */
  public record Again(
      String email,
      List<String> topics,
      Optional<String> locale,
      String wording,
      String challenge) {

    static Again of(FormWish form, Challenge challenge) {
      return new Again(
          form.email(),
          form.topics().stream().map(Tag::address).toList(),
          form.locale(),
          form.wording(),
          new String(JsonWriter.document(json -> json.object(() -> challenge.write(json))), UTF_8));
    }

    /** Not the address: texts end up in logs. */
    @Override
    public String toString() {
      return "a form to be sent again";
    }
  }

  Page page() {
    return texts.page("later.title", html -> JtelaterGenerated.render(html, null, this));
  }
}
