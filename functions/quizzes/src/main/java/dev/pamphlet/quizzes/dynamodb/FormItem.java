package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.platform.address.Slug;
import dev.pamphlet.platform.dynamodb.Compressed;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.quizzes.Form;
import dev.pamphlet.quizzes.QuizId;

/**
 * What readers get of the quiz at an address: {@code SLUG#<slug>} / {@code QUIZ}. It moves with the
 * article, whatever it holds. While {@code awaitsArticle} is true it is not public yet, or not any
 * more: then the article's item decides.
 */
final class FormItem {

  static final String VERSION = "version";

  /** Also set by a withdrawal of the article, on whatever lies at its address. */
  static final String AWAITS_ARTICLE = "awaitsArticle";

  private FormItem() {}

  static Item of(Slug slug, Form form, boolean awaitsArticle) {
    return QuizTables.item(QuizTables.form(slug))
        .text("quiz", form.quiz().value())
        .number(VERSION, form.version())
        .texts("questions", form.questions())
        .bytes("document", Compressed.of(form.document()))
        .truth(AWAITS_ARTICLE, awaitsArticle)
        .build();
  }

  static Form read(Item item) {
    return new Form(
        new QuizId(item.text("quiz")),
        item.number(VERSION),
        item.texts("questions"),
        Compressed.expand(item.bytes("document")));
  }

  static boolean awaitsArticle(Item item) {
    return item.truth(AWAITS_ARTICLE);
  }
}
