package dev.pamphlet.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.http.NewsletterRoom;
import dev.pamphlet.openapi.Document.Operation;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.quizzes.http.QuizRoom;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Provokes every problem type at every operation. A described problem must occur, and any other
 * response must be described.
 */
class ProblemsAgreeTest {

  /** Well-formed bodies that are refused, by operation. */
  private static final Map<String, String> REFUSED =
      Map.of(
          "saveArticle", "---\nstatus: draft\n---\nWithout a title.\n",
          "savePublication", "titel: Two doors\n",
          "publishArticle", "{\"at\": \"2001-01-01T00:00:00Z\"}",
          "importSubscribers", "name,mail\r\nCarl,carl@example.org\r\n",
          "createIssue", "{\"article\": \"nowhere\"}",
          "sendIssue", "{\"at\": \"2001-01-01T00:00:00Z\"}",
          "storeImage", "<svg/>",
          "saveQuiz", "---\ntitle: Without a question\n---\n",
          "submitAttempt", "{\"version\": 1, \"answers\": {\"nobodys\": \"x\"}}");

  private static final byte[] NOT_UTF_8 = {(byte) 0xc3, 0x28};

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final Publication publication = Publication.on(tables);
  private final Rooms rooms = new Rooms(publication, tables);
  private final Document document = Document.built();
  private final Agreement agreement = new Agreement(document);

  static Stream<Operation> operations() {
    return Document.built().operations().stream();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyDescribedProblemOccursAndNoOther(Operation operation) {
    for (ProblemType type : ProblemType.values()) {
      Optional<Event> provocation = provocation(operation, type);
      if (provocation.isEmpty()) {
        // An internal error cannot be provoked. An operation without a service cannot miss one, but
        // the gateway can.
        assertThat(
                type == ProblemType.INTERNAL
                    || type == ProblemType.UNAVAILABLE
                    || !isDescribed(operation, type))
            .as("%s describes %s", operation, type)
            .isTrue();
        continue;
      }
      Rooms asked =
          type == ProblemType.UNAVAILABLE
              ? new Rooms(publication.withoutDatabase(), tables)
              : rooms;
      Answered answered = asked.answer(operation, provocation.get());

      assertThat(agreement.disagreements(operation.route(), answered))
          .as("%s, asked for %s", operation, type)
          .isEmpty();
      if (isDescribed(operation, type)) {
        assertThat(answered.status()).as("%s, %s", operation, type).isEqualTo(type.status());
        if (answered.body().length > 0) {
          assertThat(answered.at("/type")).isEqualTo(type.uri());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aBodyMayBeAsLargeAsDescribed(Operation operation) {
    JsonNode body = operation.written().path("requestBody");
    if (!body.isMissingNode()) {
      byte[] largest = new byte[body.get("x-max-bytes").asInt()];

      assertThat(rooms.answer(operation, rooms.accepted(operation).body(largest)).status())
          .isNotEqualTo(ProblemType.BODY_TOO_LARGE.status());
    }
  }

  private boolean isDescribed(Operation operation, ProblemType type) {
    // The response to a HEAD has the status of the GET, but no body to compare.
    Operation telling = document.operation(operation.route().replace("HEAD ", "GET "));
    JsonNode types =
        telling
            .response(type.status())
            .at("/content/application~1problem+json/schema/properties/type/enum");
    return StreamSupport.stream(types.spliterator(), false)
        .anyMatch(described -> described.asText().equals(type.uri()));
  }

  /** The description of the API is among the function's classes. */
  private static boolean asksAService(Operation operation) {
    return !operation.route().endsWith("/v1/openapi.json");
  }

  /** A request that should get this problem; empty if the operation cannot have it. */
  private Optional<Event> provocation(Operation operation, ProblemType type) {
    Event event = rooms.accepted(operation);
    boolean bySlug = operation.route().contains("{slug}");
    boolean byVersion = takesHeader(operation, "If-Match");
    boolean withBody = operation.written().has("requestBody");
    return switch (type) {
      case INVALID_PARAMETER ->
          byToken(operation) || subscribes(operation)
              ? Optional.of(withToken(operation, event, ""))
              : finds(operation)
                  ? Optional.of(event.body("{\"email\": \"\"}"))
                  : operation.id().equals("createIssue")
                      ? Optional.of(event.body("{\"subject\": \"\"}"))
                      : bySlug
                              || isOfAttempt(operation)
                              || bySubscriber(operation)
                              || byIssue(operation)
                              || isOfPictures(operation)
                          ? Optional.of(event.path(variable(operation), "No Slug"))
                          : when(
                              !document.parameters(operation, "query").isEmpty(),
                              event.query("limit=0&dryRun=perhaps"));
      case MALFORMED_BODY ->
          when(withBody, isOfPictures(operation) ? event.withoutBody() : event.body(NOT_UTF_8));
      case MALFORMED_HEADER -> when(byVersion, ifMatch(event, "2"));
      case FORBIDDEN ->
          when(
              operation.id().equals("eraseSubscription"),
              Event.of("own-subscription-erase-by-letter.json"));
      case NOT_FOUND ->
          subscribes(operation)
              ? Optional.of(withoutMail(event))
              : isOfAttempt(operation)
                  ? Optional.of(event.path("attempt", "A".repeat(43)))
                  : bySubscriber(operation)
                      ? Optional.of(event.path("subscriber", "0".repeat(32)))
                      : byIssue(operation)
                          ? Optional.of(event.path("issue", "0".repeat(32)))
                          : finds(operation)
                              ? Optional.of(event.body("{\"email\": \"nobody@example.org\"}"))
                              : Optional.of(bySlug ? event.path("slug", "nowhere") : event);
      case CONFLICT ->
          submits(operation)
              ? Optional.of(anotherBody(event))
              : bySlug
                  ? Optional.of(ifMatch(event.path("slug", Rooms.LEFT), "\"1\""))
                  : when(byIssue(operation), afterOnce(operation, once(operation, event)));
      case GONE ->
          byToken(operation)
              ? Optional.of(withToken(operation, event, "0".repeat(32)))
              : bySlug ? Optional.of(event.path("slug", Rooms.CLOSED)) : Optional.empty();
      case PRECONDITION_FAILED -> when(byVersion, ifMatch(event, "\"99\""));
      case BODY_TOO_LARGE ->
          when(
              withBody,
              event.body(new byte[operation.written().at("/requestBody/x-max-bytes").asInt() + 1]));
      case UNSUPPORTED_MEDIA_TYPE ->
          when(withBody, event.body("{}").header("content-type", "application/zip"));
      case REFUSED ->
          operation.id().equals("moveArticle")
              ? Optional.of(ifMatch(event.path("slug", Rooms.OFTEN), "\"2\""))
              : writesLetter(operation)
                  ? Optional.of(withoutMail(event))
                  : Optional.ofNullable(REFUSED.get(operation.id())).map(event::body);
      case PRECONDITION_REQUIRED ->
          when(byVersion, event.withoutHeader("if-match").withoutHeader("if-none-match"));
      case TOO_MANY_REQUESTS ->
          submits(operation)
              ? Optional.of(oneTooMany(event))
              : choosesTopics(operation)
                  ? Optional.of(afterManyChoices(event))
                  : when(subscribes(operation), afterTooMany(operation, event));
      case INTERNAL -> Optional.empty();
      case UNAVAILABLE -> when(asksAService(operation), event);
    };
  }

  private static boolean isOfAttempt(Operation operation) {
    return operation.route().contains("{attempt}");
  }

  private static boolean isOfPictures(Operation operation) {
    return operation.route().contains("/images/");
  }

  private static boolean byToken(Operation operation) {
    return operation.route().contains("/subscriptions/");
  }

  private static boolean finds(Operation operation) {
    return operation.id().equals("findSubscriber");
  }

  /** The name of the variable in its path. */
  private static String variable(Operation operation) {
    String from = operation.route().substring(operation.route().indexOf('{') + 1);
    return from.substring(0, from.indexOf('}'));
  }

  private static boolean bySubscriber(Operation operation) {
    return operation.route().contains("{subscriber}");
  }

  private static boolean byIssue(Operation operation) {
    return operation.route().contains("{issue}");
  }

  private static boolean writesLetter(Operation operation) {
    return operation.id().equals("getIssueLetter") || operation.id().equals("testIssue");
  }

  /** A scheduled issue may be scheduled again, but an issue is sent once. */
  private static Event once(Operation operation, Event event) {
    return operation.id().equals("sendIssue") ? Event.of("edit-issues-send.json") : event;
  }

  /** The requests that an issue accepts only once. */
  private Event afterOnce(Operation operation, Event event) {
    rooms.answer(operation, event);
    return event;
  }

  /** A token is in a header, or in the body. */
  private static Event withToken(Operation operation, Event event, String token) {
    return operation.route().endsWith("/self")
        ? event.header("subscription-token", token)
        : event.body("{\"token\": \"" + token + "\"}");
  }

  private static boolean submits(Operation operation) {
    return operation.id().equals("submitAttempt");
  }

  private static boolean subscribes(Operation operation) {
    return operation.id().equals("subscribe");
  }

  private static boolean choosesTopics(Operation operation) {
    return operation.id().equals("changeSubscription");
  }

  /** Another choice of the subscriber whose token is in the event. */
  private Event afterManyChoices(Event event) {
    publication.newsletter().open();
    publication.newsletter().chooseOften(new SubscriberId("b".repeat(32)));
    return event.body("{\"topics\": [\"serverless\"]}");
  }

  private Event withoutMail(Event event) {
    publication.newsletter().close();
    return event;
  }

  private Event afterTooMany(Operation operation, Event event) {
    for (int i = 0; subscribes(operation) && i < NewsletterRoom.PER_NETWORK; i++) {
      Answered.by(publication.newsletter().subscribe(), event);
    }
    return event;
  }

  /** A different attempt with the key of an existing one. */
  private Event anotherBody(Event event) {
    Answered.by(publication.quizzes().submitAttempt(), event);
    return event.body(publication.quizzes().questions().allRight());
  }

  private Event oneTooMany(Event event) {
    for (int i = 1; i <= QuizRoom.LIMIT; i++) {
      Answered.by(
          publication.quizzes().submitAttempt(), event.header("idempotency-key", QuizRoom.key(i)));
    }
    return event.header("idempotency-key", QuizRoom.key(QuizRoom.LIMIT + 1));
  }

  private boolean takesHeader(Operation operation, String name) {
    return document.parameters(operation, "header").stream()
        .anyMatch(header -> header.get("name").asText().equals(name));
  }

  private static Event ifMatch(Event event, String value) {
    return event.withoutHeader("if-none-match").header("if-match", value);
  }

  private static Optional<Event> when(boolean takes, Event event) {
    return takes ? Optional.of(event) : Optional.empty();
  }
}
