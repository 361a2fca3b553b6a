package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.attempts.AttemptId;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The keys of the Engagement table: answers, attempts and their counters. No function that shows a
 * quiz has any right to this table. What readers get before they answer lies in the Content table,
 * with the article: {@link FormItem}.
 */
final class EngagementTable {

  private EngagementTable() {}

  /** A version with its answers. */
  static Map<String, AttributeValue> version(QuizId quiz, int number) {
    return StoredItem.key(versionPartition(quiz), numbered(number));
  }

  static String versionPartition(QuizId quiz) {
    return "KEY#" + quiz;
  }

  /** The source of a version. */
  static Map<String, AttributeValue> source(QuizId quiz, int number) {
    return StoredItem.key("SOURCE#" + quiz, numbered(number));
  }

  static Map<String, AttributeValue> attempt(AttemptId id) {
    return StoredItem.key("ATTEMPT#" + id, "ATTEMPT");
  }

  /** The mark that an attempt of this participant is counted already. */
  static Map<String, AttributeValue> participant(String participantOfQuiz) {
    return StoredItem.key("PARTICIPANT#" + participantOfQuiz, "PARTICIPANT");
  }

  static Map<String, AttributeValue> counters(QuizId quiz, int version, int shard) {
    return StoredItem.key(
        countersPartition(quiz, version), String.format(Locale.ROOT, "SHARD#%02d", shard));
  }

  static String countersPartition(QuizId quiz, int version) {
    return "COUNTERS#" + quiz + "#" + version;
  }

  private static String numbered(int number) {
    return String.format(Locale.ROOT, "V#%06d", number);
  }
}
