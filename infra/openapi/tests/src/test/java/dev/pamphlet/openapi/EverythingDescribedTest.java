package dev.pamphlet.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.articles.http.Newsroom;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.openapi.Document.Operation;
import dev.pamphlet.quizzes.http.QuizRoom;
import dev.pamphlet.quizzes.statistics.Statistics;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import dev.pamphlet.testing.Story;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Finds descriptions of what does not happen: a success that no request gets, a member that no
 * response has.
 */
class EverythingDescribedTest {

  /** An article with everything that an article can have. */
  private static final String RICH =
      """
      ---
      title: Three doors
      summary: One of them is painted on.
      author: Pamphlet
      tags: [design]
      canonicalUrl: https://publication.example.com/three-doors
      image: /assets/doors.png
      status: published
      ---
      The painted one has no handle.

      ## Readers {#readers-door}

      ![](https://publication.example.com/door.png)

      ### Hinges

      ## Editors {#editors-door}

      They knock.
      """;

  private static final String SCHEMA = "/content/application~1json/schema";
  private static final String ELSEWHERE = "three-doors";

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final Publication publication = Publication.on(tables);
  private final Newsroom newsroom = publication.newsroom();
  private final QuizRoom quizzes = publication.quizzes();
  private final Rooms rooms = new Rooms(publication, tables);
  private final Document document = Document.built();
  private final Agreement agreement = new Agreement(document);

  /** The statuses of each operation and the members of each schema that occurred in responses. */
  private final Set<String> statuses = new TreeSet<>();

  /** All that an editor can set. */
  private static final String SETTINGS =
      """
      title: Two doors
      description: Articles on who may come in.
      language: en
      topics: [design, serverless]
      sender: letters@publication.example.com
      replyTo: editor@publication.example.com
      postalAddress: 1 Example Street, Exampleton
      accent: "#ffdd00"
      logo: /images/a/door.png
      securityContact: security@example.org
      articles:
        - two-doors
      """;

  private final Map<String, Set<String>> members = new TreeMap<>();

  @Test
  void everySuccessAndEveryMemberOccurs() {
    rooms.furnish();
    acts();
    asks();
    issues();
    reads();
    subscribes();

    for (Operation operation : document.operations()) {
      for (var response : operation.written().get("responses").properties()) {
        if (Integer.parseInt(response.getKey()) < 400) {
          String schema = schema(response.getValue());

          assertThat(statuses).contains(operation.id() + " " + response.getKey());
          assertThat(members.getOrDefault(schema, Set.of()))
              .as(schema)
              .containsAll(Members.described(document, response.getValue().at(SCHEMA)));
        }
      }
    }
  }

  /** Takes an article through its whole life and reads it after each step. */
  private void acts() {
    String draft = RICH.replace("status: published", "status: draft");
    String later = "{\"at\": \"2099-01-31T08:00:00+01:00\"}";
    see(newsroom.creation(ELSEWHERE, RICH));
    see(newsroom.revision(ELSEWHERE, 1, RICH.replace("knock", "rap")));
    see(newsroom.act(ELSEWHERE, "publish", 2, later));
    see(of("edit-articles-versions.json"));
    see(Event.of("edit-articles-list.json"));
    see(newsroom.act(ELSEWHERE, "move", 2, "{\"to\": \"four-doors\"}"));
    see(newsroom.act("four-doors", "move", 2, "{\"to\": \"" + ELSEWHERE + "\"}"));
    see(of("edit-articles-get.json"));
    see(newsroom.revision(ELSEWHERE, 2, draft));
    see(newsroom.act(ELSEWHERE, "withdraw", 3, "{}"));
    see(of("edit-articles-get.json"));
    see(newsroom.revision(ELSEWHERE, 3, draft));
    see(newsroom.revision(ELSEWHERE, 4, RICH));
    see(of("edit-articles-version.json"));
    see(of("edit-articles-versions.json").query("limit=1"));
    see(Event.of("edit-articles-list.json").query("limit=1"));
    Event settings = Event.of("edit-articles-save-settings.json");
    see(settings);
    see(settings.withoutHeader("if-none-match").header("if-match", "\"1\"").body(SETTINGS));
    see(Event.of("edit-articles-settings.json"));
    see(Event.of("edit-images-store.json"));
    see(Event.of("edit-images-delete.json"));
  }

  /** Saves, revises and answers a quiz, and reads it after each step. */
  private void asks() {
    see(QuizRoom.saving(ELSEWHERE, 0, QuizRoom.QUIZ));
    see(QuizRoom.saving(ELSEWHERE, 1, QuizRoom.QUIZ));
    see(of("edit-quizzes-withdraw.json"));
    see(QuizRoom.saving(ELSEWHERE, 2, QuizRoom.QUIZ));
    see(of("edit-quizzes-get.json"));
    see(of("edit-quizzes-statistics.json"));
    QuizRoom.Questions questions = quizzes.questions();
    Answered last = null;
    for (int i = 0; i < Statistics.ENOUGH; i++) {
      String body = i % 3 == 0 ? questions.allRight() : questions.someRight();
      last = see(QuizRoom.submission(QuizRoom.key(i), body));
    }
    Story story = new Story();
    story.seen(quizzes.quiz());
    Event form = Event.of("submit-attempt-form.json");
    see(story.filled(form.body("version=2&key=&participant=&<question>=1".getBytes(UTF_8))));
    see(story.filled(Event.of("submit-attempt.json")).path("slug", Rooms.LEFT));
    String location = last.header("location");
    String attempt = location.substring(location.lastIndexOf('/') + 1);
    see(Story.with(Event.of("get-attempt.json"), attempt));
    see(Story.with(Event.of("head-attempt.json"), attempt));
    see(Event.of("get-quiz.json"));
    see(Event.of("get-quiz-results.json"));
    see(Event.of("edit-quizzes-statistics.json"));
  }

  private void subscribes() {
    see(Event.of("subscribe.json"));
    see(Event.of("confirm-subscription.json"));
    see(Event.of("edit-subscribers-list.json").query("limit=1"));
    see(Event.of("edit-subscribers-counts.json"));
    see(Event.of("edit-subscribers-find.json"));
    see(Event.of("edit-subscribers-get.json"));
    see(Event.of("edit-subscribers-list.json").query("status=confirmed"));
    see(
        Event.of("edit-subscribers-import.json")
            .body(
                """
                email,status,since
                erin@example.org,unsubscribed,
                erin@example.org,unsubscribed,
                carl@example.org,unsubscribed,
                dora@example.org,pending,
                nobody,unsubscribed,
                """));
    see(Event.of("own-subscription-topics.json"));
    see(Event.of("own-subscription-get.json"));
    see(Event.of("own-subscription-get-all.json"));
    see(Event.of("own-subscription-erase.json"));
    see(Event.of("edit-subscribers-erase.json"));
  }

  /** Creates, tests and sends issues, and then reads them. */
  private void issues() {
    see(
        Event.of("edit-issues-create.json")
            .body("{\"article\": \"announced-room\", \"topics\": [\"design\"]}"));
    see(Event.of("edit-issues-schedule.json"));
    see(Event.of("edit-issues-list.json"));
    see(Event.of("edit-issues-list.json").query("limit=1"));
    see(Event.of("edit-issues-get.json").path("issue", "d2".repeat(16)));
    see(Event.of("edit-issues-get.json").path("issue", "d3".repeat(16)));
    see(Event.of("edit-issues-get.json").path("issue", "d5".repeat(16)));
    see(Event.of("edit-issues-exceptions.json").query("limit=1"));
    see(Event.of("edit-issues-exceptions.json"));
    see(Event.of("edit-issues-resolve.json"));
    see(Event.of("edit-issues-letter.json"));
    see(Event.of("edit-issues-test.json"));
    see(Event.of("edit-issues-send.json"));
    see(Event.of("edit-issues-send-announcement.json"));
    see(Event.of("edit-issues-pause.json"));
    see(Event.of("edit-issues-resume.json"));
    see(Event.of("edit-issues-cancel.json"));
    see(Event.of("list-issues.json").query("limit=1"));
    see(Event.of("list-issues-get.json"));
    publication.newsletter().stopMail(new IssueId("d5".repeat(16)));
    see(Event.of("edit-issues-get.json").path("issue", "d5".repeat(16)));
  }

  private static Event of(String file) {
    return Event.of(file).path("slug", ELSEWHERE);
  }

  /** Calls the readers' operations: plainly, with the ETag of a copy, and at a former address. */
  private void reads() {
    see(Event.of("edit-articles-preview.json").path("slug", ELSEWHERE));
    for (Operation operation : document.operations()) {
      if (operation.response(304).isMissingNode()) {
        continue;
      }
      Event event = rooms.accepted(operation);
      Event rich = operation.route().contains("{slug}") ? event.path("slug", ELSEWHERE) : event;
      Answered answered = see(rich.query("limit=1"));
      see(rich.query("content=markdown"));
      see(rich.query("limit=1").header("if-none-match", answered.header("etag")));
      if (operation.route().contains("{slug}")) {
        see(event.path("slug", Rooms.LEFT));
      }
    }
  }

  private Answered see(Event event) {
    Operation operation = document.operation(event.route());
    Answered answered = rooms.answer(operation, event);
    assertThat(agreement.disagreements(event.route(), answered)).as(event.route()).isEmpty();
    assertThat(answered.status()).as(event.route()).isLessThan(400);
    statuses.add(operation.id() + " " + answered.status());
    if (answered.body().length > 0) {
      members
          .computeIfAbsent(schema(operation.response(answered.status())), key -> new TreeSet<>())
          .addAll(Members.of(answered.json()));
    }
    return answered;
  }

  private static String schema(JsonNode response) {
    return response.at(SCHEMA).path("$ref").asText();
  }
}
