package dev.pamphlet.cli.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pamphlet.cli.api.Answer;
import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.api.Precondition;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings the settings of the API to what {@code publication.yaml} says. */
public final class SettingsPublisher {

  /** Of the folder, and no setting. */
  private static final String ARTICLES = "articles";

  /** What the API adds to settings. */
  private static final Set<String> ADDED = Set.of("version", "savedAt");

  private static final ObjectMapper JSON = new ObjectMapper();

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
    Publishing planned = plan(publication);
    if (planned.change() == Publishing.Change.UNCHANGED) {
      return planned;
    }
    Precondition precondition =
        planned
            .answer()
            .map(there -> Precondition.unchangedSince(there.requiredTag()))
            .orElse(Precondition.ABSENT);
    Answer saved = editor.savePublication(publication.text(), precondition);
    return new Publishing(planned.change(), Optional.of(saved));
  }

  /** What {@link #publish} would do. */
  public Publishing plan(Publication publication) {
    Optional<Answer> there = editor.publication();
    if (there.isEmpty()) {
      return new Publishing(Publishing.Change.CREATED, there);
    }
    boolean same = isSame(publication.settings(), there.get().json());
    return new Publishing(same ? Publishing.Change.UNCHANGED : Publishing.Change.REVISED, there);
  }

  /** What the file leaves out is the same as what the API shows empty. */
  private static boolean isSame(Map<?, ?> file, JsonNode api) {
    for (Map.Entry<?, ?> setting : file.entrySet()) {
      String name = setting.getKey().toString();
      if (!name.equals(ARTICLES) && !JSON.valueToTree(setting.getValue()).equals(api.path(name))) {
        return false;
      }
    }
    return api.properties().stream()
        .filter(member -> !ADDED.contains(member.getKey()) && !file.containsKey(member.getKey()))
        .allMatch(member -> member.getValue().isEmpty() && member.getValue().asText().isEmpty());
  }
}
