package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.content.ArticleFacts;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.SlugTarget;
import dev.pamphlet.content.dynamodb.ArticleItem;
import dev.pamphlet.content.dynamodb.ContentTable;
import dev.pamphlet.platform.dynamodb.Compressed;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.quizzes.Form;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.authoring.EditedArticle;
import dev.pamphlet.quizzes.authoring.EditedQuiz;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The form of a quiz, as readers get it: {@code SLUG#<slug>} / {@code QUIZ} while its article is
 * public, {@code WAITING#<id>} / {@code QUIZ} while it is not. A change that publishes, withdraws
 * or moves the article moves the item along. A quiz that was withdrawn by itself keeps only {@code
 * withdrawnAt} and its version.
 */
final class FormItem {

  static final String VERSION = "version";

  private static final String SK = ContentTable.QUIZ;

  private FormItem() {}

  /** The key of the form that readers find at a slug. */
  static Map<String, AttributeValue> key(Slug slug) {
    return StoredItem.key(ContentTable.slugPartition(slug), SK);
  }

  /** The key of the form of an article's quiz, whether readers can read the article or not. */
  static Map<String, AttributeValue> key(ArticleFacts article) {
    return StoredItem.key(
        ContentTable.companionPartition(article.isPublic(), article.slug(), article.id()), SK);
  }

  static Item of(Map<String, AttributeValue> key, Form form) {
    return begin(key, form.quiz(), form.version())
        .texts("questions", form.questions())
        .bytes("document", Compressed.of(form.document()))
        .build();
  }

  /** The item of a withdrawn quiz. */
  static Item withdrawn(EditedQuiz quiz, Instant at) {
    return begin(key(quiz.article().facts()), quiz.article().id(), quiz.version())
        .time(ContentTable.WITHDRAWN_AT, at)
        .build();
  }

  private static Item.Builder begin(Map<String, AttributeValue> key, QuizId quiz, int version) {
    return StoredItem.begin(key).text("quiz", quiz.value()).number(VERSION, version);
  }

  /** What readers find at the slug. */
  static SlugTarget<Form> target(Item item) {
    return ArticleItem.isElsewhere(item)
        ? ArticleItem.elsewhere(item)
        : new SlugTarget.Here<>(read(item));
  }

  static EditedQuiz readEdited(EditedArticle article, Item item) {
    return new EditedQuiz(
        article,
        item.number(VERSION),
        item.has(ContentTable.WITHDRAWN_AT)
            ? Optional.of(item.time(ContentTable.WITHDRAWN_AT))
            : Optional.empty());
  }

  static Form read(Item item) {
    return new Form(
        new QuizId(item.text("quiz")),
        item.number(VERSION),
        item.texts("questions"),
        Compressed.expand(item.bytes("document")));
  }
}
