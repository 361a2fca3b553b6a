package dev.pamphlet.quizzes;

import dev.pamphlet.content.ArticleId;
import dev.pamphlet.platform.InvalidValue;
import java.util.regex.Pattern;

/** The permanent id of a quiz: the id of its article, which keeps it when it moves. */
public record QuizId(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  /**
   * @throws InvalidValue for anything but 32 lower-case hexadecimal digits
   */
  public QuizId {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidValue("the id of a quiz: 32 hexadecimal digits");
    }
  }

  /** The quiz of an article. */
  public static QuizId of(ArticleId article) {
    return new QuizId(article.value());
  }

  /** The article of the quiz. */
  public ArticleId article() {
    return new ArticleId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
