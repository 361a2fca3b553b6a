package dev.pamphlet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An API of canned answers that records its requests. A test registers one. */
final class ApiStub implements AfterEachCallback {

  private static final Answer NOTHING =
      new Answer(404, "{\"detail\":\"There is no such article.\"}", Optional.empty());

  /** A canned answer. */
  private record Answer(int status, String body, Optional<String> tag) {}

  /** A recorded request. */
  record Asked(String line, Headers headers, String body) {

    String header(String name) {
      return Optional.ofNullable(headers.getFirst(name)).orElse("");
    }
  }

  private final HttpServer server;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final Map<String, Deque<Answer>> first = new ConcurrentHashMap<>();

  ApiStub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  List<Asked> asked() {
    return asked;
  }

  /** Method and target of every request, in order; for AWS, with the action. */
  List<String> lines() {
    return asked.stream().map(Asked::line).toList();
  }

  Asked last() {
    return asked.get(asked.size() - 1);
  }

  /** Answers a request from now on. */
  ApiStub answers(String line, int status, String json) {
    answers.put(line, new Answer(status, json, Optional.empty()));
    return this;
  }

  /** Answers the next requests of this line as set now; later answers come after them. */
  ApiStub answersTimes(String line, int times) {
    first
        .computeIfAbsent(line, any -> new ConcurrentLinkedDeque<>())
        .addAll(Collections.nCopies(times, answers.get(line)));
    return this;
  }

  ApiStub answers(String line, int status, JsonNode json, String tag) {
    answers.put(line, new Answer(status, json.toString(), Optional.of(tag)));
    return this;
  }

  /** Has an article, of which this is the latest version. */
  ApiStub has(String slug, int version, String source) {
    return answers(
        "GET /v1/editor/articles/" + slug,
        200,
        article(slug, version).put("source", source),
        "\"" + version + "\"");
  }

  /** Accepts the next save of an article. */
  ApiStub saves(String slug, int version) {
    return answers(
        "PUT /v1/editor/articles/" + slug,
        version == 1 ? 201 : 200,
        article(slug, version),
        "\"" + version + "\"");
  }

  /** Has a quiz of an article, of which this is the latest version. */
  ApiStub hasQuiz(String slug, int version, String source) {
    return answers(
        "GET /v1/editor/articles/" + slug + "/quiz",
        200,
        quiz(slug, version).put("source", source),
        "\"" + version + "\"");
  }

  /** Has a quiz of an article that was withdrawn. */
  ApiStub hasWithdrawnQuiz(String slug, int version, String source) {
    return answers(
        "GET /v1/editor/articles/" + slug + "/quiz",
        200,
        withdrawnQuiz(slug, version).put("source", source),
        "\"" + version + "\"");
  }

  static ObjectNode withdrawnQuiz(String slug, int version) {
    return quiz(slug, version).put("public", false).put("withdrawnAt", "2026-10-02T08:00:00Z");
  }

  /** Accepts the next save of the quiz of an article. */
  ApiStub savesQuiz(String slug, int version) {
    return answers(
        "PUT /v1/editor/articles/" + slug + "/quiz",
        version == 1 ? 201 : 200,
        quiz(slug, version),
        "\"" + version + "\"");
  }

  static ObjectNode quiz(String slug, int version) {
    ObjectNode quiz =
        JsonNodeFactory.instance
            .objectNode()
            .put("slug", slug)
            .put("version", version)
            .put("public", true)
            .put("mediaType", "text/markdown");
    quiz.putArray("questions").addObject().put("name", "turns");
    return quiz;
  }

  static ObjectNode article(String slug, int version) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("slug", slug)
        .put("title", "The " + slug)
        .put("status", "published")
        .put("version", version)
        .put("savedAt", "2026-10-01T08:00:00Z")
        .put("publishedVersion", version);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestHeaders().getFirst("x-amz-target");
    String line =
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI()
            + (target == null ? "" : " " + target);
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Headers headers = new Headers();
    headers.putAll(exchange.getRequestHeaders());
    asked.add(new Asked(line, headers, body));
    Answer next = first.containsKey(line) ? first.get(line).poll() : null;
    Answer answer = next != null ? next : answers.getOrDefault(line, NOTHING);
    if (answer.status() == 0) {
      return; // The client gives up first, and closing the stub ends this.
    }
    answer.tag().ifPresent(tag -> exchange.getResponseHeaders().set("etag", tag));
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), head || bytes.length == 0 ? -1 : bytes.length);
    if (!head) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  /** Accepts a request and never answers it. */
  ApiStub isLate(String line) {
    return answers(line, 0, "");
  }

  @Override
  public void afterEach(ExtensionContext context) {
    server.stop(0);
  }
}
