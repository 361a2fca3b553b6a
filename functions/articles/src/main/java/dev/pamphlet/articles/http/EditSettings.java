package dev.pamphlet.articles.http;

import dev.pamphlet.articles.KeepSettings;
import dev.pamphlet.articles.markdown.SettingsReader;
import dev.pamphlet.content.SavedSettings;
import dev.pamphlet.content.Settings;
import dev.pamphlet.markdown.http.SourceProblems;
import dev.pamphlet.platform.Superseded;
import dev.pamphlet.platform.http.ETag;
import dev.pamphlet.platform.http.Precondition;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import java.time.Clock;
import java.util.Optional;

/**
 * Shows and saves the settings of the publication. Editors send them as the file that they keep,
 * {@code publication.yaml}, and get them as JSON.
 */
record EditSettings(KeepSettings settings, SettingsReader reader, Clock clock) {

  private static final String YAML = "application/yaml";
  private static final int LARGEST = 32_768;

  Reply get() {
    return state(200, settings.find().orElseThrow(() -> Problem.notFound("publication")));
  }

  Reply put(Request request) {
    Precondition precondition = Precondition.of(request);
    String source = request.text(YAML, LARGEST);
    Settings read = SourceProblems.readable("publication", () -> reader.read(source));
    Optional<SavedSettings> before = settings.find();
    check(precondition, before);
    int version = before.map(SavedSettings::version).orElse(0) + 1;
    SavedSettings after = new SavedSettings(version, clock.instant(), read);
    try {
      settings.save(after);
    } catch (Superseded superseded) {
      throw outdated();
    }
    return state(before.isPresent() ? 200 : 201, after);
  }

  private static void check(Precondition precondition, Optional<SavedSettings> before) {
    if (precondition instanceof Precondition.Unchanged unchanged) {
      if (!before.map(EditSettings::tagOf).equals(Optional.of(unchanged.tag()))) {
        throw outdated();
      }
    } else if (before.isPresent()) {
      throw Problem.of(
          ProblemType.PRECONDITION_FAILED,
          "There are settings already. Revise them with 'If-Match' and their ETag.");
    }
  }

  private static Problem outdated() {
    return Problem.of(
        ProblemType.PRECONDITION_FAILED,
        "The settings have another ETag by now. Get them, and apply your change to the present ones.");
  }

  private static Reply state(int status, SavedSettings kept) {
    return Reply.json(status, json -> SettingsJson.write(json, kept))
        .with("etag", tagOf(kept).value());
  }

  private static ETag tagOf(SavedSettings kept) {
    return ETag.of(kept.version());
  }
}
