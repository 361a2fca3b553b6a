package dev.pamphlet.articles.editing;

import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.SectionChanges;
import dev.pamphlet.markdown.source.Warning;
import java.util.List;

/**
 * The result of a save.
 *
 * @param manuscript after the save
 * @param created whether this is the first version of the article
 * @param sections the changes since the version before
 * @param warnings for the author: those of the text, then links that break
 */
public record Saved(
    Manuscript manuscript, boolean created, SectionChanges sections, List<Warning> warnings) {

  public Saved {
    warnings = List.copyOf(warnings);
  }
}
