package dev.pamphlet.articles;

import dev.pamphlet.content.Article;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Card;
import dev.pamphlet.content.Section;
import dev.pamphlet.content.Slug;
import dev.pamphlet.markdown.source.Warning;
import java.time.Instant;
import java.util.List;

/**
 * An article's source, read and rendered.
 *
 * @param sections in reading order, with unique ids; none if the body is empty
 * @param warnings for the author, in the order of the source
 */
public record ArticleText(FrontMatter frontMatter, List<Section> sections, List<Warning> warnings) {

  public ArticleText {
    sections = List.copyOf(sections);
    warnings = List.copyOf(warnings);
  }

  /**
   * This text as a published article.
   *
   * @param first when it first became public
   * @param since when this text became public
   * @param version its number
   */
  Article at(ArticleId id, Slug slug, Instant first, Instant since, int version) {
    return new Article(
        new Card(
            id,
            slug,
            frontMatter.title(),
            frontMatter.summary(),
            frontMatter.author(),
            frontMatter.languageOrDefault(),
            frontMatter.tags(),
            frontMatter.canonicalUrl(),
            frontMatter.image(),
            first,
            since,
            words(),
            version),
        sections.stream().map(section -> section.in(slug)).toList());
  }

  /** The article as readers would read it if it became public now. */
  public Article asOf(Instant now, Manuscript manuscript) {
    return at(manuscript.id(), manuscript.slug(), now, now, manuscript.version());
  }

  /** Words of visible text in all sections. */
  public int words() {
    return sections.stream().mapToInt(Section::words).sum();
  }
}
