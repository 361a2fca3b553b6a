package dev.pamphlet.quizzes.attempts;

import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.quizzes.QuizId;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The id of an attempt: the SHA-256 of its quiz and its idempotency key. So a retry finds the
 * stored attempt, and nobody else can guess the id.
 */
public record AttemptId(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  /**
   * @throws InvalidValue for anything but 43 characters of base64url
   */
  public AttemptId {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidValue("the id of an attempt: 43 characters of base64url");
    }
  }

  public static AttemptId of(QuizId quiz, RandomKey key) {
    return new AttemptId(key.within(quiz));
  }

  /** A number below the given one: always the same for an id, and evenly distributed over ids. */
  public int spread(int over) {
    return Byte.toUnsignedInt(Base64.getUrlDecoder().decode(value)[0]) % over;
  }

  @Override
  public String toString() {
    return value;
  }
}
