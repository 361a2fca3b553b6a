package dev.pamphlet.newsletter.issues;

import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.NotMailed;
import dev.pamphlet.newsletter.Publisher;
import dev.pamphlet.newsletter.Publishers;
import dev.pamphlet.newsletter.issues.NotSent.Reason;
import dev.pamphlet.newsletter.letter.Draft;
import dev.pamphlet.newsletter.letter.Finding;
import dev.pamphlet.newsletter.letter.Finding.Severity;
import dev.pamphlet.newsletter.letter.WriteLetter;
import dev.pamphlet.newsletter.letter.WrittenLetter;
import java.util.List;
import java.util.Optional;

/**
 * Writes the letter of an issue, from the publication and the article as they are at this moment.
 */
public final class Writing {

  private final FindText texts;
  private final FindArticleNews articles;
  private final Publishers publishers;
  private final WriteLetter letters;

  public Writing(
      FindText texts, FindArticleNews articles, Publishers publishers, WriteLetter letters) {
    this.texts = texts;
    this.articles = articles;
    this.publishers = publishers;
    this.letters = letters;
  }

  /**
   * The letter of an issue and what it was made of.
   *
   * @param letter with its findings
   */
  public record Written(
      Publisher publisher, Draft draft, Optional<ArticleNews> article, WrittenLetter letter) {}

  /**
   * Writes the letter; its faults are returned, not thrown.
   *
   * @throws NotSent when the publication has no sender, or the article is gone
   */
  public Written write(Issue issue) {
    Publisher publisher = publisher();
    Optional<ArticleNews> article = issue.announced().map(this::article);
    Draft draft =
        new Draft(issue.subject(), texts.text(issue.id()), article.map(ArticleNews::announced));
    WrittenLetter letter =
        letters.write(publisher, draft).with(unknownTopics(issue, publisher.topics()));
    return new Written(publisher, draft, article, letter);
  }

  /** Nobody can have chosen them, so the issue would reach only those who chose none. */
  private static List<Finding> unknownTopics(Issue issue, List<Tag> offered) {
    return issue.topics().stream()
        .filter(topic -> !offered.contains(topic))
        .map(
            topic ->
                new Finding(
                    Severity.REFUSED,
                    "topic-unknown",
                    0,
                    0,
                    ("the publication has no topic '%s'; add it to 'topics' in publication.yaml and"
                            + " publish it, or cancel this issue and create another")
                        .formatted(topic.name())))
        .toList();
  }

  private Publisher publisher() {
    try {
      return publishers.find();
    } catch (NotMailed refused) {
      throw NotSent.because(
          Reason.UNFIT, "The publication cannot send mail: " + refused.reason() + ".");
    }
  }

  private ArticleNews article(Announced announced) {
    return articles
        .find(announced.article())
        .orElseThrow(
            () ->
                NotSent.because(
                    Reason.UNFIT, "Readers cannot read the article that the issue announces."));
  }
}
