package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.platform.address.Slug;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.quizzes.AttemptId;
import dev.pamphlet.quizzes.QuizId;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The keys of quizzes. What readers get before they answer lies in the Content table, with all else
 * that is public at an address; answers, attempts and what is counted of them lie in the Engagement
 * table, of which no function that shows a quiz has any right.
 */
final class QuizTables {

  static final String PK = "pk";
  static final String SK = "sk";

  /** When DynamoDB may delete an item, in seconds since 1970. */
  static final String EXPIRES_AT = "expiresAt";

  /** Names the shape of an item, for the day when there is a second one. */
  static final String FORMAT = "format";

  static final int KNOWN_FORMAT = 1;

  static final String NUMBER_PREFIX = "V#";

  private QuizTables() {}

  /** What readers get of the quiz at an address. */
  static Map<String, AttributeValue> form(Slug slug) {
    return key("SLUG#" + slug, "QUIZ");
  }

  /** What readers of a quiz are to get once its article is public. */
  static Map<String, AttributeValue> waitingForm(QuizId id) {
    return key("WAITING#" + id, "QUIZ");
  }

  /** What is public of the article at an address. Articles keep it. */
  static Map<String, AttributeValue> article(Slug slug) {
    return key("SLUG#" + slug, "ARTICLE");
  }

  /** Whose an address is. Articles keep it. */
  static Map<String, AttributeValue> owner(Slug slug) {
    return key("OWNER#" + slug, "OWNER");
  }

  /** The latest state of an article. Articles keep it. */
  static Map<String, AttributeValue> head(QuizId id) {
    return key("MANUSCRIPT#" + id, "HEAD");
  }

  /** A version of an article. Articles keep it. */
  static Map<String, AttributeValue> articleVersion(QuizId id, int number) {
    return key("MANUSCRIPT#" + id, String.format(Locale.ROOT, "VERSION#%06d", number));
  }

  /** A version with its answers. */
  static Map<String, AttributeValue> version(QuizId quiz, int number) {
    return key(versionPartition(quiz), numbered(number));
  }

  static String versionPartition(QuizId quiz) {
    return "KEY#" + quiz;
  }

  /** The source of a version. */
  static Map<String, AttributeValue> source(QuizId quiz, int number) {
    return key("SOURCE#" + quiz, numbered(number));
  }

  static Map<String, AttributeValue> attempt(AttemptId id) {
    return key("ATTEMPT#" + id, "ATTEMPT");
  }

  /** The mark that a participant has an attempt that is counted. */
  static Map<String, AttributeValue> participant(String participantOfQuiz) {
    return key("PARTICIPANT#" + participantOfQuiz, "PARTICIPANT");
  }

  static Map<String, AttributeValue> counters(QuizId quiz, int version, int shard) {
    return key(countersPartition(quiz, version), String.format(Locale.ROOT, "SHARD#%02d", shard));
  }

  static String countersPartition(QuizId quiz, int version) {
    return "COUNTERS#" + quiz + "#" + version;
  }

  /** What one network did in one span of time. */
  static Map<String, AttributeValue> limit(String networkInWindow) {
    return key("LIMIT#" + networkInWindow, "LIMIT");
  }

  /** The secret that networks are hashed with. */
  static Map<String, AttributeValue> pepper() {
    return key("PEPPER", "PEPPER");
  }

  /** Begins an item, with its key and the number of its format. */
  static Item.Builder item(Map<String, AttributeValue> key) {
    return Item.builder().all(new Item(key)).number(FORMAT, KNOWN_FORMAT);
  }

  /**
   * An item that was read. One of a format that is not known yet was written by a later release.
   */
  static Item read(Map<String, AttributeValue> attributes) {
    Item item = new Item(attributes);
    if (item.number(FORMAT) > KNOWN_FORMAT) {
      throw new IllegalStateException("An item was written by a later release, in another format.");
    }
    return item;
  }

  private static String numbered(int number) {
    return String.format(Locale.ROOT, "%s%06d", NUMBER_PREFIX, number);
  }

  private static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of(PK, AttributeValue.fromS(pk), SK, AttributeValue.fromS(sk));
  }
}
