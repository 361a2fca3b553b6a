package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.content.ArticleFacts;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.dynamodb.ContentTable;
import dev.pamphlet.platform.dynamodb.Compressed;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.quizzes.Form;
import dev.pamphlet.quizzes.QuizId;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What readers get of a quiz: {@code SLUG#<slug>} / {@code QUIZ} while its article is public,
 * {@code WAITING#<id>} / {@code QUIZ} while it is not. When that changes, or when the article
 * moves, the change of the article moves the item along.
 */
final class FormItem {

  static final String VERSION = "version";

  private static final String SK = ContentTable.QUIZ;

  private FormItem() {}

  /** The key of what readers get at a slug. */
  static Map<String, AttributeValue> key(Slug slug) {
    return StoredItem.key(ContentTable.slugPartition(slug), SK);
  }

  /** The key of what readers get of an article's quiz, now or once they can read the article. */
  static Map<String, AttributeValue> key(ArticleFacts article) {
    return StoredItem.key(
        ContentTable.companionPartition(article.isPublic(), article.slug(), article.id()), SK);
  }

  static Item of(Map<String, AttributeValue> key, Form form) {
    return StoredItem.begin(key)
        .text("quiz", form.quiz().value())
        .number(VERSION, form.version())
        .texts("questions", form.questions())
        .bytes("document", Compressed.of(form.document()))
        .build();
  }

  static Form read(Item item) {
    return new Form(
        new QuizId(item.text("quiz")),
        item.number(VERSION),
        item.texts("questions"),
        Compressed.expand(item.bytes("document")));
  }
}
