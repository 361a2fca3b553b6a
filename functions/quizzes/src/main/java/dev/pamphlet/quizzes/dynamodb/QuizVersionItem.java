package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.platform.dynamodb.Compressed;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.QuizVersion;

/**
 * A version with its answers: {@code KEY#<quiz>} / {@code V#000003}. It is written once and never
 * changed.
 */
final class QuizVersionItem {

  private QuizVersionItem() {}

  static Item of(QuizVersion version) {
    return StoredItem.begin(EngagementTable.version(version.quiz(), version.number()))
        .text("quiz", version.quiz().value())
        .number("number", version.number())
        .bytes("text", Compressed.of(QuizVersionText.write(version)))
        .build();
  }

  static QuizVersion read(Item item) {
    return QuizVersionText.read(
        new QuizId(item.text("quiz")),
        item.number("number"),
        Compressed.expand(item.bytes("text")));
  }
}
