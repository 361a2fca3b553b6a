package dev.pamphlet.quizzes.attempts;

import dev.pamphlet.platform.Digest;
import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.quizzes.QuizId;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A random text made by a client: 22 to 64 characters of base64url, or a UUID. At least 128 of its
 * bits should be random, because it makes an attempt or a participant unguessable.
 */
public record RandomKey(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22,64}");

  /**
   * @throws InvalidValue for anything else
   */
  public RandomKey {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidValue(
          "22 to 64 characters of A-Z, a-z, 0-9, - and _, of which 128 bits are random");
    }
  }

  /** The SHA-256 of the quiz and the key, as 43 characters of base64url. */
  String within(QuizId quiz) {
    return Digest.text(
        32, quiz.value().getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
  }
}
