package dev.pamphlet.cli.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.articles.Settings;
import dev.pamphlet.articles.markdown.SettingsReader;
import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.markdown.source.MalformedSource;
import java.util.List;

/** Brings the settings of the API to what {@code publication.yaml} says. */
public final class SettingsPublisher {

  /** What the API adds to settings. */
  private static final List<String> ADDED = List.of("version", "savedAt");

  private static final SettingsReader READER = new SettingsReader();

  private final EditorRoutes editor;

  public SettingsPublisher(EditorRoutes editor) {
    this.editor = editor;
  }

  /**
   * Saves the settings if there are none or others, and else sends nothing.
   *
   * @throws dev.pamphlet.cli.api.Trouble when it is not done
   */
  public Publishing publish(Publication publication) {
    return upload(publication).publish();
  }

  /** What {@link #publish} would do. */
  public Publishing plan(Publication publication) {
    return upload(publication).plan();
  }

  private Upload upload(Publication publication) {
    return new Upload(
        editor::publication,
        precondition -> editor.savePublication(publication.text(), precondition),
        there -> isSame(publication.text(), there.json()));
  }

  /** Whether the API would answer what it answers now; it says what is wrong with a file. */
  private static boolean isSame(String file, JsonNode api) {
    try {
      ObjectNode there = api.deepCopy();
      return shown(READER.read(file)).equals(there.without(ADDED));
    } catch (MalformedSource malformed) {
      return false;
    }
  }

  /** As the API shows them. */
  private static ObjectNode shown(Settings settings) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("title", settings.title())
            .put("description", settings.description())
            .put("language", settings.language());
    ArrayNode topics = json.putArray("topics");
    settings.topics().forEach(topic -> topics.add(topic.value()));
    settings.sender().ifPresent(sender -> json.put("sender", sender.value()));
    settings.replyTo().ifPresent(replyTo -> json.put("replyTo", replyTo.value()));
    settings.postalAddress().ifPresent(address -> json.put("postalAddress", address));
    return json;
  }
}
