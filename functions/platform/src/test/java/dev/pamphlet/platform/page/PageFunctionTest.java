package dev.pamphlet.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.platform.Lines;
import dev.pamphlet.platform.OfflineContext;
import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
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
                  return new Page("Hello", "en", html -> html.writeUserContent(name))
                      .confidential(200);
                }),
            "name=%3Cb%3E%26+co");

    assertThat(response)
        .contains("\"statusCode\":200", "text/html; charset=utf-8", "&lt;b&gt;&amp; co")
        .contains("\"cache-control\":\"no-store\"", "\"referrer-policy\":\"no-referrer\"");
  }

  @Test
  void aProblemIsToldToPeopleWithItsHeaders() {
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
  void aBugTellsPeopleNothingButItsRequest() {
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
                            "en",
                            html -> {
                              throw new IllegalStateException("a template fails");
                            })
                        .cacheable()),
            "");

    assertThat(response).contains("\"statusCode\":500", "text/html");
  }

  /** A function may answer JSON on one route, and a page's form on another. */
  @Test
  void oneFunctionTellsAFormsProblemsAsPagesAndOthersInJson() {
    HttpFunction both =
        new HttpFunction() {
          @Override
          protected Reply reply(Request request) {
            throw Problem.invalidParameter("name", "it is missing");
          }

          @Override
          protected Reply tell(Problem problem, Request request, String requestId) {
            return request.isForm()
                ? Page.of(problem, requestId)
                : super.tell(problem, request, requestId);
          }
        };

    assertThat(post(both, "name=")).contains("\"statusCode\":400", "text/html");
    assertThat(send(both, "application/json", "{}"))
        .contains("\"statusCode\":400", "application/problem+json");
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
    return send(function, "application/x-www-form-urlencoded", form);
  }

  private static String send(HttpFunction function, String mediaType, String body) {
    String event =
        """
        {"routeKey": "POST /subscribe", "rawQueryString": "",
         "headers": {"content-type": "%s"}, "body": "%s", "isBase64Encoded": true,
         "requestContext": {"requestId": "gateway-1", "http": {"method": "POST"}}}
        """
            .formatted(
                mediaType,
                Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)));
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
