package dev.pamphlet.articles.editing;

import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.SectionChanges;
import dev.pamphlet.markdown.source.Warning;
import java.util.List;

/**
 * What a save did.
 *
 * @param manuscript as it is now
 * @param created whether this is the first version of the article
 * @param sections compared with the version before
 * @param warnings what the author may want to look at: those of the text, then links that break
 */
public record Saved(
    Manuscript manuscript, boolean created, SectionChanges sections, List<Warning> warnings) {

  public Saved {
    warnings = List.copyOf(warnings);
  }
}
