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
 * The page that asks people to try again later, because there were too many requests. Where scripts
 * run, one does the proof of work instead, and sends the same form again at once.
 *
 * @param minutes until a request is accepted without work
 * @param again the form; empty where work does not help
 */
public record LaterPage(PublicationTexts texts, long minutes, Optional<Again> again) {

  /**
   * The form that was sent, and the work for it.
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

    static Again of(SignupForm form, Challenge challenge) {
      return new Again(
          form.email(),
          form.topics().stream().map(Tag::address).toList(),
          form.locale(),
          form.wording(),
          new String(JsonWriter.document(json -> json.object(() -> challenge.write(json))), UTF_8));
    }

    /** Leaves out the address, because strings end up in logs. */
    @Override
    public String toString() {
      return "a form to be sent again";
    }
  }

  Page page() {
    return texts.page("later.title", html -> JtelaterGenerated.render(html, null, this));
  }
}
