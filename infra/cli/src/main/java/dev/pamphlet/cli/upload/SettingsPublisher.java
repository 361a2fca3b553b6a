package dev.pamphlet.cli.upload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.articles.http.SettingsJson;
import dev.pamphlet.articles.markdown.SettingsReader;
import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.folder.PublicationFolder;
import dev.pamphlet.content.Settings;
import dev.pamphlet.markdown.source.MalformedSource;
import dev.pamphlet.platform.json.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Updates the settings of an API from {@code publication.yaml}. */
public final class SettingsPublisher {

  /** The members that the API adds to the settings. */
  private static final List<String> ADDED = List.of("version", "savedAt");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SettingsReader READER = new SettingsReader();

  private final EditorRoutes editor;

  public SettingsPublisher(EditorRoutes editor) {
    this.editor = editor;
  }

  /**
   * Saves the settings if the API has none or others, and sends nothing otherwise.
   *
   * @throws dev.pamphlet.cli.api.ApiFailure if the API does not save them
   */
  public UploadResult publish(PublicationFolder publication) {
    return upload(publication).publish();
  }

  /** What {@link #publish} would do. */
  public UploadResult plan(PublicationFolder publication) {
    return upload(publication).plan();
  }

  private Upload upload(PublicationFolder publication) {
    return new Upload(
        editor::publication,
        precondition -> editor.savePublication(publication.text(), precondition),
        current -> isSame(publication.text(), current.json()));
  }

  /**
   * Whether saving the file would change nothing. A malformed file is left to the API to refuse.
   */
  private static boolean isSame(String file, JsonNode api) {
    try {
      ObjectNode current = api.deepCopy();
      return shown(READER.read(file)).equals(current.without(ADDED));
    } catch (MalformedSource malformed) {
      return false;
    }
  }

  /** The settings as the API shows them. */
  private static JsonNode shown(Settings settings) {
    byte[] document =
        JsonWriter.document(json -> json.object(() -> SettingsJson.members(json, settings)));
    try {
      return JSON.readTree(document);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
