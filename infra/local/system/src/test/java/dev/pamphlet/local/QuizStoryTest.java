package dev.pamphlet.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.dynamodb.LocalDynamoDb;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A quiz from its editor's folder to its readers' results and the editor's statistics, against the
 * deployed system.
 */
class QuizStoryTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final String ARTICLE =
      """
      ---
      title: The lighthouse
      summary: A light that nobody tends.
      author: Pamphlet
      status: published
      ---

      Once somebody climbed the stairs.

      ## The lamp {#lamp}

      It turns by itself.
      """;

  private static final String QUIZ =
      """
      ---
      title: Check yourself
      ---
      ## What turns the lamp? {#turns see=#lamp}
      - [ ] The keeper
      - [x] A motor

      > It was automated.
      """;

  private static final String ENGAGEMENT = "EngagementTable";

  @TempDir private static Path folder;
  private static LocalSystem system;

  @BeforeAll
  static void start() {
    system = LocalSystem.start(LocalOptions.forTests());
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  @Test
  void aQuizIsPublishedAnsweredLookedAtAndCountedAgain() throws Exception {
    publish("lighthouse");
    JsonNode form = get("/v1/articles/lighthouse/quiz");
    assertThat(form.toString()).doesNotContain("automated", "lamp\"", "turns\"", "right");

    for (int i = 0; i < 40; i++) {
      submit(
          "lighthouse",
          form,
          i % 2 == 0 ? "A motor" : "The keeper",
          "key-of-reader-%02d".formatted(i));
    }
    HttpResponse<String> again = submit("lighthouse", form, "A motor", "key-of-reader-00");
    assertThat(again.statusCode()).isEqualTo(201);

    JsonNode result = get(again.headers().firstValue("location").orElseThrow());
    assertThat(result.at("/percent").asInt()).isEqualTo(100);
    assertThat(result.at("/questions/0/see/title").asText()).isEqualTo("The lamp");
    assertThat(result.at("/everyone/attempts").asInt()).isEqualTo(40);
    assertThat(result.at("/everyone/mean").asInt()).isEqualTo(50);

    Typed.Ended statistics = pamphlet("quiz", "stats", "lighthouse");
    assertThat(statistics.code()).as(statistics.err()).isZero();
    assertThat(statistics.out())
        .startsWith("Check yourself  lighthouse v1, 40 attempts, mean score 50 %\n")
        .containsPattern("1\\. turns \\(one\\) +40 +50 %")
        .containsPattern("✓ A motor +20 +50 %");

    Typed.Ended right = recount();
    assertThat(right.code()).as(right.err()).isZero();
    assertThat(right.out()).contains("all counters are right");
  }

  @Test
  void wrongCountersAreFoundAndCorrected() throws Exception {
    publish("stairs");
    JsonNode form = get("/v1/articles/stairs/quiz");
    submit("stairs", form, "A motor", "key-of-the-only-one");
    spoilCounters();

    Typed.Ended wrong = recount();
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.out()).contains(" 1 wrong").contains("left alone, correct it with --write");

    Typed.Ended corrected = recount("--write");
    assertThat(corrected.code()).as(corrected.out() + corrected.err()).isZero();
    assertThat(corrected.out()).contains("corrected");
    assertThat(recount().out()).contains("all counters are right");
  }

  @Test
  void aFormWorksWithoutAScript() throws Exception {
    publish("fog");
    JsonNode form = get("/v1/articles/fog/quiz");
    JsonNode question = form.at("/questions/0");
    String body =
        "version=1&%s=%s".formatted(question.at("/id").asText(), option(question, "A motor"));

    HttpResponse<String> answered =
        HTTP.send(
            HttpRequest.newBuilder(system.address().resolve("/v1/articles/fog/quiz/attempts"))
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());

    assertThat(answered.statusCode()).as(answered.body()).isEqualTo(303);
    assertThat(get(answered.headers().firstValue("location").orElseThrow()).at("/percent").asInt())
        .isEqualTo(100);
  }

  private static void publish(String slug) throws Exception {
    Path article = Files.createDirectories(folder.resolve(slug));
    Files.writeString(article.resolve("article.md"), ARTICLE);
    Files.writeString(article.resolve("quiz.md"), QUIZ);

    assertThat(pamphlet("publish", slug).out())
        .endsWith("created quiz of %s v1 (1 question)\n".formatted(slug));
  }

  private static HttpResponse<String> submit(String slug, JsonNode form, String said, String key)
      throws Exception {
    ObjectNode body = JSON.createObjectNode().put("version", form.at("/version").asInt());
    ObjectNode answers = body.putObject("answers");
    JsonNode question = form.at("/questions/0");
    ArrayNode picked = answers.putArray(question.at("/id").asText());
    picked.add(option(question, said));
    HttpResponse<String> response =
        HTTP.send(
            HttpRequest.newBuilder(
                    system.address().resolve("/v1/articles/" + slug + "/quiz/attempts"))
                .header("content-type", "application/json")
                .header("idempotency-key", padded(key))
                .POST(BodyPublishers.ofString(body.toString()))
                .build(),
            BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    return response;
  }

  private static String padded(String key) {
    return key + "0".repeat(32 - key.length());
  }

  private static String option(JsonNode question, String said) {
    for (JsonNode option : question.at("/options")) {
      if (option.at("/markdown").asText().equals(said)) {
        return URLEncoder.encode(option.at("/id").asText(), StandardCharsets.UTF_8);
      }
    }
    throw new AssertionError("no option " + said);
  }

  private static JsonNode get(String path) throws Exception {
    URI address = system.address().resolve(path);
    HttpResponse<String> response =
        HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  /** As if only half of a transaction had been written. */
  private static void spoilCounters() {
    try (DynamoDbClient db = LocalDynamoDb.clientOf(system.dynamoDb()).build()) {
      Map<String, AttributeValue> counters =
          db.scan(
                  scan ->
                      scan.tableName(ENGAGEMENT)
                          .filterExpression("begins_with(pk, :counters)")
                          .expressionAttributeValues(
                              Map.of(":counters", AttributeValue.fromS("COUNTERS#"))))
              .items()
              .get(0);
      db.updateItem(
          update ->
              update
                  .tableName(ENGAGEMENT)
                  .key(Map.of("pk", counters.get("pk"), "sk", counters.get("sk")))
                  .updateExpression("ADD n :one")
                  .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
    }
  }

  private static Typed.Ended recount(String... options) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("quiz", "recount", "--table", ENGAGEMENT, "--endpoint"));
    command.add(system.dynamoDb().toString());
    command.addAll(List.of(options));
    return pamphlet(command.toArray(String[]::new));
  }

  private static Typed.Ended pamphlet(String... arguments) throws Exception {
    return new Typed(folder, system.address()).run(arguments);
  }
}
