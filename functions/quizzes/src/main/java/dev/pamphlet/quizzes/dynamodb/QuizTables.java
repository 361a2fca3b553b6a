package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.attempts.AttemptId;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The keys of quizzes. What readers get before they answer lies in the Content table, with all else
 * that is public at an address; answers, attempts and what is counted of them lie in the Engagement
 * table, of which no function that shows a quiz has any right.
 */
final class QuizTables {

  /** When DynamoDB may delete an item, in seconds since 1970. */
  static final String EXPIRES_AT = "expiresAt";

  static final String NUMBER_PREFIX = "V#";

  private QuizTables() {}

  /** What readers get of the quiz at an address. */
  static Map<String, AttributeValue> form(Slug slug) {
    return StoredItem.key("SLUG#" + slug, "QUIZ");
  }

  /** What readers of a quiz are to get once its article is public. */
  static Map<String, AttributeValue> waitingForm(QuizId id) {
    return StoredItem.key("WAITING#" + id, "QUIZ");
  }

  /** What is public of the article at an address. Articles keep it. */
  static Map<String, AttributeValue> article(Slug slug) {
    return StoredItem.key("SLUG#" + slug, "ARTICLE");
  }

  /** Whose an address is. Articles keep it. */
  static Map<String, AttributeValue> owner(Slug slug) {
    return StoredItem.key("OWNER#" + slug, "OWNER");
  }

  /** The latest state of an article. Articles keep it. */
  static Map<String, AttributeValue> head(QuizId id) {
    return StoredItem.key("MANUSCRIPT#" + id, "HEAD");
  }

  /** A version of an article. Articles keep it. */
  static Map<String, AttributeValue> articleVersion(QuizId id, int number) {
    return StoredItem.key("MANUSCRIPT#" + id, String.format(Locale.ROOT, "VERSION#%06d", number));
  }

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

  /** The mark that a participant has an attempt that is counted. */
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

  /** What one network did in one span of time. */
  static Map<String, AttributeValue> limit(String networkInWindow) {
    return StoredItem.key("LIMIT#" + networkInWindow, "LIMIT");
  }

  /** The secret that networks are hashed with. */
  static Map<String, AttributeValue> pepper() {
    return StoredItem.key("PEPPER", "PEPPER");
  }

  private static String numbered(int number) {
    return String.format(Locale.ROOT, "%s%06d", NUMBER_PREFIX, number);
  }
}
