package dev.pamphlet.quizzes.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.articles.http.Newsroom;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Saving and reading a quiz by its editor's functions. */
class SaveQuizTest {

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final QuizRoom room = new QuizRoom(tables);

  @BeforeEach
  void write() {
    room.newsroom().create(QuizRoom.SLUG, Newsroom.published("Two doors", "readers-door"));
  }

  @Test
  void aVersionIsSavedAndReadAgain() {
    Answered saved = room.save(0, QuizRoom.QUIZ);
    Answered read = Answered.by(room.editQuizzes(), Event.of("edit-quizzes-get.json"));

    assertThat(saved.status()).isEqualTo(201);
    assertThat(saved.header("etag")).isEqualTo("\"1\"");
    assertThat(saved.json().get("questions"))
        .extracting(question -> question.get("name").asText())
        .containsExactly("door", "which", "many", "what", "order", "whose");
    assertThat(saved.json().get("warnings")).hasSize(5);
    assertThat(read.header("etag")).isEqualTo("\"1\"");
    assertThat(read.at("/source")).isEqualTo(QuizRoom.QUIZ);
    assertThat(read.at("/mediaType")).isEqualTo("text/markdown");
    assertThat(read.at("/savedAt")).isEqualTo(Newsroom.NOW.toString());
  }

  /** Two items of the Content table and two of the Engagement table, or none. */
  @Test
  void aSaveIsOneTransaction() {
    tables.reset();

    room.save(0, QuizRoom.QUIZ);

    assertThat(tables.calls())
        .containsExactly("GetItem", "GetItem", "GetItem", "GetItem", "TransactWriteItems");
  }

  /** Readers are referred to the published version, not to the draft that an editor is writing. */
  @Test
  void aReferenceIsToTheVersionThatReadersRead() {
    String draft = Newsroom.source("Two doors", "draft", List.of("design"), "readers-door");
    room.newsroom().revise(QuizRoom.SLUG, 1, draft.replace("About readers-door", "A secret door"));

    assertThat(room.save(0, QuizRoom.QUIZ).status()).isEqualTo(201);
    Answered result = room.submit(QuizRoom.key(1), room.questions().someRight());

    assertThat(result.at("/questions/0/see/title")).isEqualTo("About readers-door");
    assertThat(result.json().toString()).doesNotContain("secret");
  }

  @Test
  void aReferenceToASectionOfADraftIsRefused() {
    String draft = Newsroom.source("Two doors", "draft", List.of("design"), "cellar");
    room.newsroom().revise(QuizRoom.SLUG, 1, draft);

    Answered refused = room.save(0, QuizRoom.QUIZ.replace("#readers-door", "#cellar"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/invalid_params/0/reason")).contains("cellar");
    assertThat(room.save(0, QuizRoom.QUIZ).status()).isEqualTo(201);
  }

  /** The scheduled version becomes public, whatever is drafted in the meantime. */
  @Test
  void aReferenceOfAWaitingQuizIsToTheVersionThatIsScheduled() {
    String slug = "three-doors";
    room.newsroom()
        .create(slug, Newsroom.source("Three doors", "draft", List.of("design"), "readers-door"));
    Answered scheduled =
        Answered.by(
            room.newsroom().editArticles(),
            room.newsroom().act(slug, "publish", 1, "{\"at\": \"2099-01-01T00:00:00Z\"}"));
    assertThat(scheduled.status()).isEqualTo(200);
    room.newsroom()
        .revise(slug, 1, Newsroom.source("Three doors", "draft", List.of("design"), "cellar"));

    assertThat(room.save(slug, 0, QuizRoom.QUIZ).status()).isEqualTo(201);
  }

  @Test
  void theSecondOfTwoEditorsIsRefused() {
    String others = QuizRoom.QUIZ.replace("= 2\n", "= 2..3\n");
    room.save(0, QuizRoom.QUIZ);

    assertThat(room.save(0, others).status()).isEqualTo(412);
    assertThat(room.save(2, QuizRoom.QUIZ).status()).isEqualTo(412);
    assertThat(room.save(1, QuizRoom.QUIZ).status()).isEqualTo(200);
    assertThat(room.save(1, others).status()).isEqualTo(412);
    assertThat(
            Answered.by(
                    room.editQuizzes(),
                    QuizRoom.saving(QuizRoom.SLUG, 0, QuizRoom.QUIZ).withoutHeader("if-none-match"))
                .status())
        .isEqualTo(428);
  }

  @Test
  void aRepeatedSaveGetsTheSameAnswerAndSavesNothing() {
    Answered first = room.save(0, QuizRoom.QUIZ);
    Answered second = room.save(1, QuizRoom.QUIZ);
    tables.reset();

    Answered again = room.save(1, QuizRoom.QUIZ);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(second.json());
    assertThat(again.header("etag")).isEqualTo("\"2\"");
    assertThat(tables.consumed().writeUnits()).isZero();
    assertThat(room.save(0, QuizRoom.QUIZ).status()).isEqualTo(412);
  }

  @Test
  void anUnchangedQuestionKeepsItsHash() {
    Answered first = room.save(0, QuizRoom.QUIZ);
    Answered second =
        room.save(
            1,
            QuizRoom.QUIZ
                .replace("= 2\n", "= 2..3\n")
                .replace("It was written at the top.", "See the top."));

    for (int question = 0; question < 6; question++) {
      String hash = "/questions/" + question + "/hash";
      assertThat(second.at(hash).equals(first.at(hash))).as(hash).isEqualTo(question != 2);
    }
  }

  @Test
  void aQuizInGiftIsSavedLikeAnyOther() {
    Answered saved =
        Answered.by(
            room.editQuizzes(),
            QuizRoom.saving(QuizRoom.SLUG, 0, "What? {~%50%a ~%50%b ~%-100%c}")
                .header("content-type", "text/x-gift; charset=utf-8"));

    assertThat(saved.status()).isEqualTo(201);
    assertThat(saved.at("/mediaType")).isEqualTo("text/x-gift");
    assertThat(room.quiz().at("/scoring")).isEqualTo("weighted");
    assertThat(room.quiz().at("/questions/0/kind")).isEqualTo("several");
  }

  @Test
  void aQuizThatCannotBeReadLeavesNothing() {
    String huge = "## Q%d {#q-%d}\n- [x] a\n- [ ] b\n- [ ] c\n- [ ] d\n";
    String tooMany =
        "---\ntitle: T\n---\n"
            + IntStream.range(0, 30)
                .mapToObj(i -> huge.formatted(i, i))
                .collect(Collectors.joining());
    List<String> malformed =
        List.of(
            "no front matter",
            QuizRoom.QUIZ.replace("- [x] The", "- [ ] The"),
            QuizRoom.QUIZ.replace("{#which}", "{#door}"),
            QuizRoom.QUIZ.replace("#readers-door", "#cellar"),
            QuizRoom.QUIZ.replace("= 2\n", "= 3..2\n"),
            tooMany);

    for (String source : malformed) {
      Answered refused = room.save(0, source);

      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.json().at("/invalid_params/0/line").isInt()).isTrue();
    }
    assertThat(tables.client().scan(s -> s.tableName(room.engagement())).count()).isZero();
    assertThat(room.quiz().status()).isEqualTo(404);
  }

  @Test
  void anInvalidRequestIsRefused() {
    Event saving = QuizRoom.saving(QuizRoom.SLUG, 0, QuizRoom.QUIZ);

    Answered plain = Answered.by(room.editQuizzes(), saving.header("content-type", "text/plain"));
    assertThat(plain.status()).isEqualTo(415);
    assertThat(plain.at("/detail")).contains("text/markdown", "text/x-gift");
    assertThat(Answered.by(room.editQuizzes(), saving.body("x".repeat(250_001))).status())
        .isEqualTo(413);
    assertThat(Answered.by(room.editQuizzes(), saving.body(new byte[] {(byte) 0xc3})).status())
        .isEqualTo(400);
    assertThat(Answered.by(room.editQuizzes(), saving.path("slug", "nowhere")).status())
        .isEqualTo(404);
  }

  @Test
  void aQuizBelongsToItsArticleAtAnyAddress() {
    room.save(0, QuizRoom.QUIZ);
    Answered.by(
        room.newsroom().editArticles(),
        room.newsroom().act(QuizRoom.SLUG, "move", 1, "{\"to\": \"next-room\"}"));

    assertThat(room.save(1, QuizRoom.QUIZ).status()).isEqualTo(409);
    assertThat(room.save("next-room", 1, QuizRoom.QUIZ).status()).isEqualTo(200);
    assertThat(Answered.by(room.editQuizzes(), Event.of("edit-quizzes-get.json")).at("/slug"))
        .isEqualTo("next-room");
  }

  @Test
  void savingAQuizLeavesItsArticleAsItIs() {
    Event get = Event.of("edit-articles-get.json").path("slug", QuizRoom.SLUG);
    Answered before = Answered.by(room.newsroom().editArticles(), get);

    room.save(0, QuizRoom.QUIZ);

    assertThat(Answered.by(room.newsroom().editArticles(), get).json()).isEqualTo(before.json());
    room.newsroom()
        .revise(QuizRoom.SLUG, 1, Newsroom.published("Two doors", "readers-door", "attic"));
    assertThat(room.quiz().status()).isEqualTo(200);
  }

  @Test
  void aStoppedDatabaseIsUnavailable() {
    assertThat(room.withoutDatabase().save(0, QuizRoom.QUIZ).status()).isEqualTo(503);
  }
}
