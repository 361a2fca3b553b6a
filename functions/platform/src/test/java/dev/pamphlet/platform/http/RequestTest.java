package dev.pamphlet.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {

  private static final byte[] TEXT = "text".getBytes(StandardCharsets.UTF_8);

  @Test
  void aRepeatedParameterIsRefusedAndNamed() {
    Request request = Requests.withQuery("tag=a&tag=b");

    assertThatThrownBy(() -> request.query("tag", text -> text))
        .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
        .satisfies(problem -> assertThat(problem.type().status()).isEqualTo(400))
        .satisfies(problem -> assertThat(problem.getMessage()).contains("'tag'", "more than once"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "1.5", "", "abc", "99999999999", "٣"})
  void aNumberOutsideItsBoundsIsRefused(String limit) {
    Request request = Requests.withQuery("limit=" + limit);

    assertThatThrownBy(() -> request.queryNumber("limit", 1, 100))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("a whole number from 1 to 100");
  }

  @Test
  void aNumberOnItsBoundsIsAccepted() {
    assertThat(Requests.withQuery("limit=1").queryNumber("limit", 1, 100)).hasValue(1);
    assertThat(Requests.withQuery("limit=100").queryNumber("limit", 1, 100)).hasValue(100);
    assertThat(Requests.withQuery("").queryNumber("limit", 1, 100)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/markdown",
        "Text/Markdown; Charset=UTF-8",
        "text/markdown;charset=\"utf-8\"",
        "text/markdown; variant=GFM"
      })
  void theMediaTypeIsComparedAsHttpComparesIt(String contentType) {
    assertThat(Requests.withBody(contentType, TEXT).text("text/markdown", 10)).isEqualTo("text");
  }

  /** No form here has a file. The problem says how to send a form. */
  @Test
  void aMultipartFormIsRefusedWithAnExplanation() {
    assertThatThrownBy(() -> Requests.withBody("multipart/form-data; boundary=x", TEXT).form(1_000))
        .hasMessage(
            "Multipart forms are not supported."
                + " Send the body as application/x-www-form-urlencoded in UTF-8.")
        .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
        .satisfies(problem -> assertThat(problem.type().status()).isEqualTo(415));
  }

  @Test
  void aCompressedBodyIsRefusedWithAnExplanation() {
    assertThatThrownBy(
            () ->
                Requests.withBody(
                        Map.of("content-type", "text/markdown", "content-encoding", "gzip"), TEXT)
                    .text("text/markdown", 10))
        .hasMessage("The body is compressed. Send it without a content encoding.")
        .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
        .satisfies(problem -> assertThat(problem.type().status()).isEqualTo(415));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text/plain", "text/markdown; charset=iso-8859-1", "markdown"})
  void anotherMediaTypeIsRefused(String contentType) {
    assertThatThrownBy(() -> Requests.withBody(contentType, TEXT).text("text/markdown", 10))
        .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
        .satisfies(problem -> assertThat(problem.type().status()).isEqualTo(415));
  }

  @ParameterizedTest
  @CsvSource({
    "0, MALFORMED_BODY, The body is empty.",
    "11, BODY_TOO_LARGE, The body has 11 bytes; at most 10 are accepted."
  })
  void theSizeOfABodyIsBounded(int size, ProblemType type, String detail) {
    Request request =
        Requests.withBody("text/markdown", "x".repeat(size).getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> request.text("text/markdown", 10))
        .hasMessage(detail)
        .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
        .satisfies(problem -> assertThat(problem.type()).isEqualTo(type));
  }

  @Test
  void aBodyThatIsNotUtf8IsRefused() {
    Request request = Requests.withBody("text/markdown", new byte[] {'a', (byte) 0xff});

    assertThatThrownBy(() -> request.text("text/markdown", 10))
        .isInstanceOf(Problem.class)
        .hasMessage("The body is not UTF-8: see line 1.");
  }

  @ParameterizedTest
  @CsvSource({
    "application/x-www-form-urlencoded, true",
    "Application/X-WWW-Form-Urlencoded;charset=UTF-8, true",
    "application/json, false",
    "application/x-www-form-urlencoded2, false",
    "'', false"
  })
  void aFormIsKnownByItsMediaType(String contentType, boolean form) {
    assertThat(Requests.withBody(contentType, TEXT).isForm()).isEqualTo(form);
  }

  @Test
  void aFormIsReadWithinItsLimit() {
    Request request = Requests.withBody("application/x-www-form-urlencoded", bytes("a=1&b=%C3%A9"));

    assertThat(request.form(12).value("b")).contains("é");
    assertThatThrownBy(() -> request.form(11))
        .isInstanceOf(Problem.class)
        .hasMessage("The body has 12 bytes; at most 11 are accepted.");
  }

  @Test
  void theDigestOfABodyIsThatOfItsBytes() {
    String digest = Requests.withBody("text/plain", TEXT).bodyDigest();

    assertThat(digest).isEqualTo("mC2ePrmW9VnmM_TRlN7zdh2Qn1o7ZH0ahR_q1nwyydE");
    assertThat(Requests.withBody("application/json", TEXT).bodyDigest()).isEqualTo(digest);
    assertThat(Requests.withBody("text/plain", bytes("text ")).bodyDigest()).isNotEqualTo(digest);
  }

  @Test
  void aBodyHasTheSameDigestAsTextAndAsBase64() {
    assertThat(Requests.withTextBody("Ünïcode").bodyDigest())
        .isEqualTo(Requests.withBody("text/plain", bytes("Ünïcode")).bodyDigest());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
