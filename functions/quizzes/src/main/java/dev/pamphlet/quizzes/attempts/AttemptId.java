package dev.pamphlet.quizzes.attempts;

import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.quizzes.QuizId;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * An attempt, by the SHA-256 of its quiz and the idempotency key that it came with: a retry finds
 * what it did before, and nobody else can name it.
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

  /** A number below the given one, the same at each call and as likely as any other. */
  public int spread(int over) {
    return Byte.toUnsignedInt(Base64.getUrlDecoder().decode(value)[0]) % over;
  }

  @Override
  public String toString() {
    return value;
  }
}
