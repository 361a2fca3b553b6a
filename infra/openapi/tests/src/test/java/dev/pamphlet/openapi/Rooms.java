package dev.pamphlet.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.pamphlet.articles.Addresses;
import dev.pamphlet.articles.FrontMatter;
import dev.pamphlet.articles.http.Newsroom;
import dev.pamphlet.openapi.Document.Operation;
import dev.pamphlet.quizzes.http.QuizRoom;
import dev.pamphlet.template.StoryStep;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.ExpectedAnswers;
import dev.pamphlet.testing.LocalTables;
import dev.pamphlet.testing.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A publication in which every operation has something to do. The article {@value #OPEN} and its
 * quiz have two versions and are public; {@value #LEFT} has moved, {@value #OFTEN} as often as it
 * may, and {@value #CLOSED} was withdrawn.
 */
final class Rooms {

  static final String OPEN = QuizRoom.SLUG;
  static final String LEFT = "left-room";
  static final String OFTEN = "last-room";
  static final String CLOSED = "closed-room";

  /** The content of the furnished tables, with which most tests begin. */
  private static Map<String, List<Map<String, AttributeValue>>> contents = Map.of();

  /** By the route of the operation. */
  private static final Map<String, StoryStep> ACCEPTING = new HashMap<>();

  private final Map<String, RequestStreamHandler> functions = new HashMap<>();
  private final LocalTables tables;
  private final Publication publication;
  private boolean furnished;

  Rooms(Publication publication, LocalTables tables) {
    this.publication = publication;
    this.tables = tables;
  }

  /** Writes the publication into empty tables, once, if a test needs it. */
  void furnish() {
    if (furnished) {
      return;
    }
    furnished = true;
    if (!contents.isEmpty()) {
      tables.put(contents);
      return;
    }
    newsroom().create(OPEN, Newsroom.published("Two doors", "readers-door"));
    newsroom().revise(OPEN, 1, Newsroom.published("Two doors", "readers-door", "editors-door"));
    assertThat(publication.quizzes().save(0, QuizRoom.QUIZ).status()).isEqualTo(201);
    assertThat(publication.quizzes().save(1, QuizRoom.QUIZ).status()).isEqualTo(200);
    newsroom().create(LEFT, Newsroom.published("A room", "readers-door"));
    act(LEFT, "move", "{\"to\": \"next-room\"}");
    moveOften();
    publication.newsletter().furnish();
    Answered.by(
        publication.newsletter().editSubscribers(), Event.of("edit-subscribers-import.json"));
    newsroom().create(CLOSED, Newsroom.published("A room"));
    act(CLOSED, "withdraw", "{}");
    contents = tables.contents();
  }

  /** One version of an article cannot name all the addresses that it may have had. */
  private void moveOften() {
    newsroom().create(OFTEN, movedFrom(1, FrontMatter.MAX_MOVED_FROM));
    newsroom().revise(OFTEN, 1, movedFrom(FrontMatter.MAX_MOVED_FROM + 1, Addresses.MAX_FORMER));
  }

  private static String movedFrom(int first, int last) {
    String rooms =
        IntStream.rangeClosed(first, last)
            .mapToObj(number -> "room-" + number)
            .collect(Collectors.joining(", ", "movedFrom: [", "]\n"));
    return Newsroom.published("A room").replace("status:", rooms + "status:");
  }

  private Newsroom newsroom() {
    return publication.newsroom();
  }

  private void act(String slug, String act, String body) {
    Answered answered = Answered.by(newsroom().editArticles(), newsroom().act(slug, act, 1, body));
    assertThat(answered.status()).as(answered.at("/detail")).isEqualTo(200);
  }

  /** A request that an operation accepts, made from its first accepted event. */
  Event accepted(Operation operation) {
    furnish();
    Event event = Event.of(accepting(operation).event());
    if (operation.id().equals("subscribe") || isOfIssues(operation)) {
      publication.newsletter().open();
    }
    if (isOfArchive(operation)) {
      publication.newsletter().open();
      for (String sent : List.of("edit-issues-send.json", "edit-issues-send-announcement.json")) {
        Answered.by(function("EditIssuesFunction"), Event.of(sent));
      }
    }
    if (operation.id().equals("submitAttempt")) {
      event = event.body(publication.quizzes().questions().someRight());
    }
    if (operation.route().contains("{slug}")) {
      event = event.path("slug", OPEN);
    }
    if (operation.route().contains("{attempt}")) {
      event = Story.with(event, attempt());
    }
    if (!operation.written().has("requestBody")) {
      // A client without a copy.
      event = event.withoutHeader("if-none-match");
    }
    for (var mediaType : operation.written().at("/requestBody/content").properties()) {
      event = event.header("content-type", mediaType.getKey());
      break;
    }
    return operation.route().contains("{slug}") && operation.written().has("requestBody")
        ? event.withoutHeader("if-none-match").header("if-match", "\"2\"")
        : event;
  }

  /** Readers find the issues that were sent. */
  private static boolean isOfArchive(Operation operation) {
    return operation.route().contains(" /v1/issues") || operation.route().contains(" /newsletter");
  }

  /** Issues are sent by a publication that sends mail. */
  static boolean isOfIssues(Operation operation) {
    return operation.route().contains("/v1/editor/issues");
  }

  /** The id of an attempt at the quiz, always the same. */
  private String attempt() {
    Answered answered =
        publication
            .quizzes()
            .submit(QuizRoom.key(0), publication.quizzes().questions().someRight());
    String location = answered.header("location");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  Answered answer(Operation operation, Event event) {
    return Answered.by(function(accepting(operation).function()), event);
  }

  private RequestStreamHandler function(String name) {
    if (functions.isEmpty()) {
      functions.putAll(publication.functions());
    }
    return functions.get(name);
  }

  private static StoryStep accepting(Operation operation) {
    return ACCEPTING.computeIfAbsent(operation.route(), route -> firstAccepting(operation));
  }

  private static StoryStep firstAccepting(Operation operation) {
    List<StoryStep> steps =
        ExpectedAnswers.steps().stream()
            .filter(step -> ExpectedAnswers.of(step).path("statusCode").asInt(500) < 400)
            .filter(step -> Event.of(step.event()).route().equals(operation.route()))
            .toList();
    assertThat(steps).as("events of " + operation.route()).isNotEmpty();
    return steps.get(0);
  }
}
