package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.dynamodb.CannedResponses;
import dev.pamphlet.platform.secrets.Pepper;
import dev.pamphlet.quizzes.Form;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.attempts.Attempt;
import dev.pamphlet.quizzes.statistics.Tally;
import java.util.List;

/** DynamoDB's canned responses for rehearsals: the response to a read of each of these items. */
public final class StoredSamples {

  private StoredSamples() {}

  public static byte[] found(Slug slug, Form form) {
    return CannedResponses.getItem(FormItem.of(FormItem.key(slug), form));
  }

  public static byte[] found(QuizVersion version) {
    return CannedResponses.getItem(QuizVersionItem.of(version));
  }

  public static byte[] found(Attempt attempt) {
    return CannedResponses.getItem(AttemptItem.of(attempt, true));
  }

  public static byte[] found(QuizId quiz, int version, Tally tally) {
    return CannedResponses.query(List.of(CounterItem.of(quiz, version, 0, tally)));
  }

  /** A pepper of zeros. */
  public static byte[] pepper() {
    return CannedResponses.getItem(Pepper.item(new byte[Pepper.LENGTH]));
  }
}
