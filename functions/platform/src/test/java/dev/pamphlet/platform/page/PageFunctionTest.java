package dev.pamphlet.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.platform.Lines;
import dev.pamphlet.platform.OfflineContext;
import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PageFunctionTest {

  @RegisterExtension final Lines log = new Lines();

  @Test
  void aFormIsReadAndAnsweredWithAPage() {
    String response =
        post(
            page(
                request -> {
                  String name = request.form(1_000).value("name").orElseThrow();
                  return new Page("Hello", Frame.bare("en"), html -> html.writeUserContent(name))
                      .confidential(200);
                }),
            "name=%3Cb%3E%26+co");

    assertThat(response)
        .contains("\"statusCode\":200", "text/html; charset=utf-8", "&lt;b&gt;&amp; co")
        .contains("\"cache-control\":\"no-store\"", "\"referrer-policy\":\"no-referrer\"");
  }

  @Test
  void aProblemIsAPageWithItsHeaders() {
    String response =
        post(
            page(
                request -> {
                  throw Problem.tooMany(
                      "Many came from your network.", Duration.ofSeconds(9), Optional.empty());
                }),
            "");

    assertThat(response)
        .contains("\"statusCode\":429", "text/html", "\"retry-after\":\"9\"")
        .contains("Too many requests", "Many came from your network.", "gateway-1")
        .contains("content-security-policy", "nosniff");
  }

  @Test
  void aBugRevealsOnlyItsRequestId() {
    String response =
        post(
            page(
                request -> {
                  throw new IllegalStateException("canary@example.org");
                }),
            "");

    assertThat(response).contains("\"statusCode\":500", "text/html", "gateway-1");
    assertThat(response + log.all()).doesNotContain("canary");
  }

  /** Even when the failure is in a template. */
  @Test
  void aPageThatCannotBeWrittenIsAProblem() {
    String response =
        post(
            page(
                request ->
                    new Page(
                            "Broken",
                            Frame.bare("en"),
                            html -> {
                              throw new IllegalStateException("a template fails");
                            })
                        .cacheable()),
            "");

    assertThat(response).contains("\"statusCode\":500", "text/html");
  }

  /** On the routes of pages, by what the client accepts. */
  @Test
  void aProgramGetsProblemsInJson() {
    PageFunction refusing =
        page(
            request -> {
              throw Problem.invalidParameter("name", "it is missing");
            });

    assertThat(post(refusing, "")).contains("\"statusCode\":400", "text/html");
    assertThat(send(refusing, "\"accept\": \"text/html, application/json\",", ""))
        .contains("\"statusCode\":400", "text/html");
    assertThat(send(refusing, "\"accept\": \"application/json\",", ""))
        .contains("\"statusCode\":400", "application/problem+json");
  }

  @Test
  void aProblemIsInALanguageOfTheBrowser() {
    PageFunction refusing =
        page(
            request -> {
              throw Problem.notFound("page");
            });

    assertThat(send(refusing, "\"accept-language\": \"fr, de-AT;q=0.9, en;q=0.8\",", ""))
        .contains("<html lang=\\\"de\\\">", "Seite nicht gefunden");
    assertThat(send(refusing, "\"accept-language\": \"de;q=0, ;;\",", ""))
        .contains("<html lang=\\\"en\\\">", "Page not found");
  }

  /** Everything but pictures comes from the site. */
  @Test
  void aPageHasNoInlineStyleOrScript() {
    String response =
        post(page(request -> new Page("Hello", Frame.bare("en"), html -> {}).cacheable()), "");

    assertThat(response)
        .contains("default-src 'none'; style-src 'self'; script-src 'self'")
        .doesNotContain("unsafe-inline", "<style", " style=");
  }

  @Test
  void everyProblemHasItsTextsInEveryLanguage() {
    for (String language : List.of("en", "de")) {
      Texts texts = Texts.of(Frame.class, language);
      assertThat(texts.language()).isEqualTo(language);
      for (ProblemType type : ProblemType.values()) {
        assertThat(texts.get(type.id() + ".title")).isNotBlank();
        assertThat(texts.get(type.id() + ".text")).isNotBlank();
      }
    }
  }

  private static PageFunction page(Function<Request, Reply> reply) {
    return new PageFunction() {
      @Override
      protected Reply reply(Request request) {
        return reply.apply(request);
      }
    };
  }

  /** A form, as API Gateway carries one: in base64. */
  private static String post(HttpFunction function, String form) {
    return send(function, "", form);
  }

  /**
   * @param headers besides the content type, as members of an object
   */
  private static String send(HttpFunction function, String headers, String form) {
    String event =
        """
        {"routeKey": "POST /subscribe", "rawQueryString": "",
         "headers": {%s "content-type": "application/x-www-form-urlencoded"},
         "body": "%s", "isBase64Encoded": true,
         "requestContext": {"requestId": "gateway-1", "http": {"method": "POST"}}}
        """
            .formatted(
                headers, Base64.getEncoder().encodeToString(form.getBytes(StandardCharsets.UTF_8)));
    ByteArrayOutputStream response = new ByteArrayOutputStream();
    try {
      function.handleRequest(
          new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
          response,
          new OfflineContext("lambda-1"));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return response.toString(StandardCharsets.UTF_8);
  }
}
