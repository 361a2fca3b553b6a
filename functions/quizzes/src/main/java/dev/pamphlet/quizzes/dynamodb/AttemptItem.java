package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.dynamodb.Compressed;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.attempts.Attempt;
import dev.pamphlet.quizzes.attempts.AttemptId;
import java.util.Optional;

/**
 * An attempt: {@code ATTEMPT#<id>} / {@code ATTEMPT}. Answers are stored as they were given, and
 * graded again when they are read. The item does not say who gave them.
 */
final class AttemptItem {

  /**
   * Whether the counters include it. Of one participant's attempts, they include the first only.
   */
  static final String COUNTED = "counted";

  private AttemptItem() {}

  static Item of(Attempt attempt, boolean counted) {
    return StoredItem.begin(EngagementTable.attempt(attempt.id()))
        .text("id", attempt.id().value())
        .text("quiz", attempt.quiz().value())
        .text("article", attempt.article().value())
        .number("version", attempt.version())
        .text("digest", attempt.digest())
        .bytes("responses", Compressed.of(ResponsesText.write(attempt.responses())))
        .number("points", attempt.points())
        .time("at", attempt.at())
        .truth(COUNTED, counted)
        .build();
  }

  static Attempt read(Item item) {
    return new Attempt(
        new AttemptId(item.text("id")),
        new QuizId(item.text("quiz")),
        new Slug(item.text("article")),
        item.number("version"),
        item.text("digest"),
        Optional.empty(),
        ResponsesText.read(Compressed.expand(item.bytes("responses"))),
        item.number("points"),
        item.time("at"));
  }
}
