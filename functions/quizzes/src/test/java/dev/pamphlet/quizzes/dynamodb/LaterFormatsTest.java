package dev.pamphlet.quizzes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.articles.http.Newsroom;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.dynamodb.ContentTable;
import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.secrets.Pepper;
import dev.pamphlet.quizzes.Form;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.Quizzes;
import dev.pamphlet.quizzes.RandomQuizzes;
import dev.pamphlet.quizzes.Reference;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.attempts.Attempt;
import dev.pamphlet.quizzes.attempts.AttemptId;
import dev.pamphlet.quizzes.attempts.RandomKey;
import dev.pamphlet.quizzes.authoring.EditedArticle;
import dev.pamphlet.quizzes.statistics.Tally;
import dev.pamphlet.testing.LocalTables;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** This release reads what a later one wrote, as it has to during a deployment. */
class LaterFormatsTest {

  private static final Slug SLUG = new Slug("tower");
  private static final QuizVersion VERSION = RandomQuizzes.ofEveryKind(new Random(1));

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  @Test
  void unknownMembersAreSkipped() {
    String text =
        """
        {"new": {"a": [1]}, "seed": "s", "title": "Check", "scoring": "balanced", "pass": 50,
          "bands": [{"from": 1, "new": null, "text": "Well."}],
          "questions": [
            {"id": "q1", "name": "door", "new": 1, "parts": ["a", "b"],
              "prompt": {"markdown": "m", "new": true, "html": "h"},
              "see": {"section": "lamp", "new": [], "title": "The lamp"},
              "task": {"one": [
                {"text": {"markdown": "x", "html": "x", "new": 1}, "last": true, "new": {},
                  "weight": 10000000},
                {"text": {"markdown": "y", "html": "y"}, "last": false, "weight": 0}]}},
            {"id": "q2", "name": "whose", "parts": ["c", "d", "e", "f"],
              "prompt": {"markdown": "m", "html": "h"},
              "task": {"matching": {"new": 1,
                "lefts": [{"markdown": "l", "html": "l"}, {"markdown": "k", "html": "k"}],
                "rights": [{"markdown": "r", "html": "r"}, {"markdown": "s", "html": "s"}],
                "decoys": []}}}]}
        """;

    QuizVersion read = QuizVersionText.read(Quizzes.ID, 1, text.getBytes(StandardCharsets.UTF_8));

    assertThat(read.text().title()).isEqualTo("Check");
    assertThat(read.text().bands()).singleElement().hasFieldOrPropertyWithValue("from", 1);
    assertThat(read.questions().get(0).question().see()).map(Reference::title).contains("The lamp");
    assertThat(((Task.Choice) read.questions().get(0).task()).options().get(0).last()).isTrue();
    assertThat(((Task.Matching) read.questions().get(1).task()).pairs()).hasSize(2);
  }

  @Test
  void unknownAttributesAreSkipped() {
    Attempt attempt = attempt();

    assertThat(AttemptItem.read(later(AttemptItem.of(attempt, true), 1))).isEqualTo(attempt);
    assertThat(QuizVersionItem.read(later(QuizVersionItem.of(VERSION), 1))).isEqualTo(VERSION);
    assertThat(FormItem.read(later(FormItem.of(FormItem.key(SLUG), form()), 1)))
        .usingRecursiveComparison()
        .isEqualTo(form());
  }

  @Test
  void anItemOfAnUnknownFormatIsRefusedWithTheReason() {
    Item known = StoredItem.begin(StoredItem.key("ANY", "ANY")).build();

    assertThat(StoredItem.read(known.attributes())).isEqualTo(known);
    refused(() -> StoredItem.read(later(known, 2).attributes()));
  }

  @Test
  void noItemOfAQuizIsReadInAnUnknownFormat() {
    Attempt attempt = attempt();
    put(engagement(), AttemptItem.of(attempt, true));
    put(engagement(), QuizVersionItem.of(VERSION));
    put(engagement(), CounterItem.of(Quizzes.ID, 1, 0, new Tally(Map.of("n", 1L))));
    put(engagement(), Pepper.item(new byte[Pepper.LENGTH]));
    put(content(), FormItem.of(FormItem.key(SLUG), form()));
    DynamoAttempts attempts = new DynamoAttempts(dynamoDb(), engagement(), Conflicts.ofProcess());

    refused(() -> attempts.find(attempt.id()));
    refused(() -> attempts.record(attempt, new Tally(Map.of("n", 1L))));
    refused(() -> new DynamoVersions(dynamoDb(), engagement()).find(Quizzes.ID, 1));
    refused(() -> quizzes().versions(Quizzes.ID, 1));
    refused(() -> new DynamoTallies(dynamoDb(), engagement()).of(Quizzes.ID, 1));
    refused(() -> new Pepper(dynamoDb(), engagement()).bytes());
    refused(() -> forms().find(SLUG));
  }

  @Test
  void noItemOfAnArticleIsReadInAnUnknownFormat() {
    new Newsroom(tables).create(SLUG.value(), Newsroom.published("The lighthouse", "lamp"));
    EditedArticle article = quizzes().article(SLUG).orElseThrow();

    for (Map<String, AttributeValue> key :
        List.of(
            ContentTable.owner(SLUG),
            ContentTable.head(article.facts().id()),
            ContentTable.version(article.facts().id(), 1))) {
      Item item = new Item(tables.client().getItem(g -> g.tableName(content()).key(key)).item());
      put(content(), item);
      refused(() -> quizzes().article(SLUG));
      tables.client().putItem(put -> put.tableName(content()).item(item.attributes()));
    }
    var shown =
        tables.client().getItem(g -> g.tableName(content()).key(ContentTable.article(SLUG)));
    put(content(), new Item(shown.item()));
    refused(() -> forms().find(SLUG));
  }

  private static void refused(ThrowingCallable read) {
    assertThatThrownBy(read).hasMessageContaining("A later release wrote");
  }

  /** Puts an item as a later release would. */
  private void put(String table, Item item) {
    tables.client().putItem(put -> put.tableName(table).item(later(item, 2).attributes()));
  }

  private static Item later(Item item, int format) {
    Map<String, AttributeValue> attributes = new HashMap<>(item.attributes());
    attributes.put("new", AttributeValue.fromBool(true));
    attributes.put(StoredItem.FORMAT, AttributeValue.fromN(Integer.toString(format)));
    return new Item(attributes);
  }

  private static Attempt attempt() {
    return new Attempt(
        AttemptId.of(Quizzes.ID, new RandomKey("0".repeat(32))),
        Quizzes.ID,
        SLUG,
        1,
        "digest",
        Optional.empty(),
        RandomQuizzes.responses(VERSION, new Random(1)),
        1_000,
        Instant.parse("2026-11-22T12:00:00Z"));
  }

  private static Form form() {
    return new Form(Quizzes.ID, 1, List.of("q1"), "{}".getBytes(StandardCharsets.UTF_8));
  }

  private DynamoForms forms() {
    return new DynamoForms(dynamoDb(), content());
  }

  private DynamoQuizzes quizzes() {
    return new DynamoQuizzes(dynamoDb(), content(), engagement());
  }

  private DynamoDb dynamoDb() {
    return new DynamoDb(tables.client());
  }

  private String content() {
    return tables.name("ContentTable");
  }

  private String engagement() {
    return tables.name("EngagementTable");
  }
}
