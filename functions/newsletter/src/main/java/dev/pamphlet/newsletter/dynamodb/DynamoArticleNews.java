package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.content.Article;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Heading;
import dev.pamphlet.content.Section;
import dev.pamphlet.content.SectionId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.dynamodb.ArticleItem;
import dev.pamphlet.content.dynamodb.ContentTable;
import dev.pamphlet.content.dynamodb.HeadItem;
import dev.pamphlet.content.dynamodb.OwnerItem;
import dev.pamphlet.newsletter.issues.ArticleNews;
import dev.pamphlet.newsletter.issues.FindArticleNews;
import dev.pamphlet.newsletter.letter.FindAnchors;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Table;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Published articles for issues, read from the Content table by the keys and codecs that modules
 * share. The Delivery table adds what subscribers were told about them.
 */
public final class DynamoArticleNews implements FindArticleNews, FindAnchors {

  /** The sections that an article had when subscribers were told about it. */
  static final String SECTIONS = "sections";

  private final Table content;
  private final Table delivery;

  public DynamoArticleNews(DynamoDb dynamoDb, String contentTable, String deliveryTable) {
    this.content = new Table(dynamoDb, contentTable);
    this.delivery = new Table(dynamoDb, deliveryTable);
  }

  @Override
  public Optional<ArticleId> idOf(Slug slug) {
    return content.find(ContentTable.owner(slug)).map(OwnerItem::read);
  }

  /**
   * Reads consistently, because an announcement is made moments after its article was published.
   */
  @Override
  public Optional<ArticleNews> find(ArticleId id) {
    return content
        .findConsistently(ContentTable.head(id))
        .map(head -> HeadItem.read(head).slug())
        .flatMap(this::published)
        .map(
            article ->
                new ArticleNews(
                    id,
                    article.card(),
                    article.contents(),
                    hasQuiz(article.card().slug()),
                    told(id)));
  }

  private boolean hasQuiz(Slug slug) {
    return content
        .find(ContentTable.quiz(slug))
        .filter(quiz -> !ArticleItem.isElsewhere(quiz))
        .isPresent();
  }

  private Optional<Set<SectionId>> told(ArticleId id) {
    return delivery
        .findConsistently(DeliveryTable.told(id))
        .map(
            told ->
                told.texts(SECTIONS).stream()
                    .map(SectionId::new)
                    .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public Optional<Set<String>> find(Slug slug) {
    return published(slug)
        .map(
            article ->
                article.sections().stream()
                    .flatMap(DynamoArticleNews::anchors)
                    .collect(Collectors.toUnmodifiableSet()));
  }

  private static Stream<String> anchors(Section section) {
    return Stream.concat(
        Stream.of(section.id().value()), section.headings().stream().map(Heading::id));
  }

  private Optional<Article> published(Slug slug) {
    return content
        .findConsistently(ContentTable.article(slug))
        .map(ArticleItem::read)
        .flatMap(
            target ->
                target.<Optional<Article>>match(
                    Optional::of, this::published, withdrawn -> Optional.empty()));
  }
}
