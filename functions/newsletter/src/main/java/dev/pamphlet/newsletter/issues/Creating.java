package dev.pamphlet.newsletter.issues;

import dev.pamphlet.content.Slug;
import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.issues.NotSent.Reason;
import dev.pamphlet.platform.IdSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Creates issues for editors. */
public final class Creating {

  private final AddIssue issues;
  private final FindArticleNews articles;
  private final IdSource ids;

  public Creating(AddIssue issues, FindArticleNews articles, IdSource ids) {
    this.issues = issues;
    this.articles = articles;
    this.ids = ids;
  }

  /**
   * What an editor wants to mail.
   *
   * @param subject one line; the title of the article where it is empty
   * @param markdown empty for an issue that only announces an article
   * @param topics of the publication; none for everybody
   * @param article that it announces, by its slug
   * @param atLeastOnce see {@link Issue}
   */
  public record Order(
      Optional<String> subject,
      String markdown,
      List<Tag> topics,
      Optional<Slug> article,
      boolean atLeastOnce) {

    public Order {
      topics = List.copyOf(topics);
    }
  }

  /**
   * Creates a draft.
   *
   * @throws NotSent when readers cannot read the article
   */
  public Issue create(Order order, Instant now) {
    Optional<ArticleNews> article = order.article().map(this::article);
    Issue draft =
        Issue.draft(
            IssueId.next(ids),
            order
                .subject()
                .or(() -> article.map(news -> news.card().title()))
                .orElseThrow(() -> new IllegalArgumentException("an order without a subject")),
            order.topics(),
            article.map(ArticleNews::version),
            order.atLeastOnce(),
            now);
    if (!issues.add(draft, order.markdown())) {
      throw new IllegalStateException("A random id was drawn twice.");
    }
    return draft;
  }

  private ArticleNews article(Slug slug) {
    return articles
        .idOf(slug)
        .flatMap(articles::find)
        .orElseThrow(() -> NotSent.because(Reason.UNFIT, "Readers find no article at this slug."));
  }
}
