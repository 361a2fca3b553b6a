package dev.pamphlet.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.pamphlet.platform.OfflineContext;
import dev.pamphlet.platform.Unavailable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpFunctionTest {

  private static final String CANARY = "canary@example.org";
  private static final String EVENT =
      """
      {"routeKey": "GET /v1/things", "rawQueryString": "q=%s",
       "headers": {"authorization": "%s"}, "body": "%s",
       "requestContext": {"requestId": "gateway-1", "http": {"method": "GET", "sourceIp": "%s"}}}
      """
          .formatted(CANARY, CANARY, CANARY, CANARY);

  private final PrintStream terminal = System.out;
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(logged, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setOut(terminal);
  }

  @Test
  void aReplyIsAnsweredAndLoggedInOneLine() {
    String answer = answer(request -> Reply.json(200, json -> json.value("hello")), EVENT);

    assertThat(answer).contains("\"statusCode\":200", "\"body\":\"\\\"hello\\\"\"");
    assertThat(log().lines()).hasSize(1);
    assertThat(log())
        .contains(
            "\"message\":\"request\"",
            "\"requestId\":\"gateway-1\"",
            "\"route\":\"GET /v1/things\"",
            "\"status\":200",
            "\"coldStart\":true");
  }

  @Test
  void onlyTheFirstRequestOfAnEnvironmentIsCold() {
    HttpFunction function = function(request -> Reply.json(200, json -> json.value("hello")));

    handle(function, EVENT);
    handle(function, EVENT);

    assertThat(log().lines().toList().get(1)).contains("\"coldStart\":false");
  }

  @Test
  void aProblemIsAnsweredAsProblemDetails() {
    String answer =
        answer(
            request -> {
              throw Problem.invalidParameter("limit", "a whole number");
            },
            EVENT);

    assertThat(answer)
        .contains(
            "\"statusCode\":400", "application/problem+json", "\"cache-control\":\"no-store\"")
        .contains(
            "\\\"type\\\":\\\"/problems/invalid-parameter\\\"",
            "\\\"requestId\\\":\\\"gateway-1\\\"",
            "\\\"invalid_params\\\":[{\\\"name\\\":\\\"limit\\\"");
  }

  @Test
  void anUnavailableNeighbourIsWorthARetry() {
    String answer =
        answer(
            request -> {
              throw new Unavailable("dynamodb", new IOException(CANARY));
            },
            EVENT);

    assertThat(answer).contains("\"statusCode\":503", "\"retry-after\":\"2\"");
    assertThat(log()).contains("\"failure\":[\"dev.pamphlet.platform.Unavailable\"");
    assertThat(answer + log()).doesNotContain(CANARY);
  }

  @Test
  void aBugRevealsOnlyItsRequestId() {
    String answer =
        answer(
            request -> {
              throw new IllegalStateException(CANARY, new AssertionError(CANARY));
            },
            EVENT);

    assertThat(answer).contains("\"statusCode\":500", "gateway-1").doesNotContain("IllegalState");
    assertThat(log())
        .contains("\"level\":\"ERROR\"", "java.lang.AssertionError", "HttpFunctionTest");
    assertThat(answer + log()).doesNotContain(CANARY);
  }

  @Test
  void aBrokenEnvironmentIsGivenUp() {
    HttpFunction function =
        function(
            request -> {
              throw new OutOfMemoryError(CANARY);
            });

    assertThatThrownBy(() -> handle(function, EVENT)).isInstanceOf(OutOfMemoryError.class);
    assertThat(log()).contains("beyond repair", "OutOfMemoryError").doesNotContain(CANARY);
  }

  @Test
  void anEndlessRecursionIsABug() {
    assertThat(
            answer(
                request -> {
                  throw new StackOverflowError();
                },
                EVENT))
        .contains("\"statusCode\":500");
  }

  @Test
  void anEventThatIsNotARequestIsABugWithLambdasRequestId() {
    assertThat(answer(request -> Reply.json(200, json -> json.value("")), "{}"))
        .contains("\"statusCode\":500", "lambda-1");
  }

  @Test
  void theEventThatKeepsAFunctionWarmReachesNoCode() throws IOException {
    String event = Files.readString(Path.of("..", "..", "events", "keep-warm.json"));

    String answer =
        answer(
            request -> {
              throw new AssertionError("not reached");
            },
            event);

    assertThat(answer).isEqualTo("null");
    assertThat(log().lines())
        .singleElement(STRING)
        .contains("\"level\":\"INFO\"", "\"message\":\"kept warm\"", "lambda-1");
  }

  @Test
  void aMalformedQueryIsAProblemOnlyIfItIsRead() {
    String event = EVENT.replace("q=" + CANARY, "q=%ff");

    assertThat(answer(request -> Reply.json(200, json -> json.value("")), event))
        .contains("\"statusCode\":200");
    assertThat(
            answer(
                request -> {
                  request.query("q", text -> text);
                  throw new AssertionError("not reached");
                },
                event))
        .contains("\"statusCode\":400", "gateway-1");
  }

  private String log() {
    return logged.toString(StandardCharsets.UTF_8);
  }

  private static String answer(Function<Request, Reply> reply, String event) {
    return handle(function(reply), event);
  }

  private static HttpFunction function(Function<Request, Reply> reply) {
    return new HttpFunction() {
      @Override
      protected Reply reply(Request request) {
        return reply.apply(request);
      }
    };
  }

  private static String handle(HttpFunction function, String event) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      function.handleRequest(
          new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
          answer,
          new OfflineContext("lambda-1"));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return answer.toString(StandardCharsets.UTF_8);
  }
}
