package dev.pamphlet.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureV4Test {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final SdkSigner SIGNER = SdkSigner.localEditor(NOW);
  private static final String TARGET = "/v1/editor/articles/why-servers";

  private final SignatureV4 signatures =
      new SignatureV4(Map.of("local-editor", "local-editor"), "us-east-1", "execute-api");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v1/editor/articles",
        "/v1/editor/articles/",
        "/v1/editor/articles/with%20space",
        "/v1/editor/articles/caf%C3%A9",
        "/v1/editor/articles/a%2Fb",
        "/v1/editor/articles/100%25",
        "/v1/editor/a:b@c,d;e=f",
        "/v1?a=1&b=2",
        "/v1?b=2&a=1",
        "/v1?a=",
        "/v1?a",
        "/v1?a=2&a=1&a=",
        "/v1?name=with%20space&sign=%2B&percent=%25",
        "/v1?caf%C3%A9=%E1%88%B4",
        "/v1?a-b=1&a=2&A=3&a.b=4&a_b=5",
      })
  void theSdksSignaturesAreValid(String target) {
    assertThat(verify(SIGNER.sign("GET", target, ""))).isTrue();
    assertThat(verify(SIGNER.presign("GET", target, Duration.ofMinutes(1)))).isTrue();
  }

  @Test
  void bodiesAndHeadersAreSigned() {
    assertThat(
            verify(
                SIGNER.sign(
                    "PUT",
                    TARGET,
                    "# Überall\n",
                    "content-type:text/markdown",
                    "if-none-match:*",
                    "x-note:  two   spaces ",
                    "x-note:again")))
        .isTrue();
  }

  static Stream<Arguments> tampering() {
    return Stream.of(
        tampered("another method", r -> copy(r, "DELETE", r.path(), r.query(), r.headers(), "")),
        tampered("another path", r -> copy(r, r.method(), r.path() + "x", "", r.headers(), "")),
        tampered("one more parameter", r -> copy(r, r.method(), r.path(), "a=1", r.headers(), "")),
        tampered("another body", r -> copy(r, r.method(), r.path(), "", r.headers(), "other")),
        tampered("another host", r -> replaced(r, "Host", "example.com")),
        tampered("another date", r -> replaced(r, "X-Amz-Date", "20261122T120001Z")),
        tampered("no date", r -> without(r, "X-Amz-Date")),
        tampered("no host", r -> without(r, "Host")),
        tampered("no signature", r -> without(r, "Authorization")),
        tampered("two dates", r -> with(r, "X-Amz-Date", "20261122T120000Z")),
        tampered("two signatures", r -> with(r, "Authorization", authorization(r))),
        tampered("an unsigned x-amz header", r -> with(r, "x-amz-meta", "1")),
        tampered("an unknown session token", r -> with(r, "x-amz-security-token", "token")),
        tampered("one wrong digit", r -> rewritten(r, SignatureV4Test::otherDigit)),
        tampered("an upper-case digest", r -> rewritten(r, SignatureV4Test::upperCaseDigest)),
        tampered("a shorter digest", r -> rewritten(r, a -> a.substring(0, a.length() - 1))),
        tampered("another algorithm", r -> rewritten(r, a -> a.replace("SHA256", "SHA1"))),
        tampered("another scheme", r -> rewritten(r, a -> a.replaceFirst("\\S+", "Bearer"))),
        tampered("no credential", r -> rewritten(r, a -> a.replaceFirst("Credential", "Cred"))),
        tampered("a part too many", r -> rewritten(r, a -> a + ", More=1")),
        tampered("a part twice", r -> rewritten(r, a -> a + ", Signature=" + "0".repeat(64))),
        tampered("another day", r -> rewritten(r, a -> a.replace("/20261122/", "/20261121/"))),
        tampered("a short scope", r -> rewritten(r, a -> a.replace("/aws4_request", ""))),
        tampered("host not signed", r -> rewritten(r, a -> a.replace("=host;", "="))),
        tampered("a missing header", r -> rewritten(r, a -> a.replace("=host;", "=absent;host;"))),
        tampered(
            "headers out of order",
            r ->
                rewritten(
                    r, a -> a.replace("=host;x-amz-content-sha256", "=x-amz-content-sha256;host"))),
        tampered("an empty header name", r -> rewritten(r, a -> a.replace("=host;", "=;host;"))),
        tampered("nothing after the scheme", r -> rewritten(r, a -> "AWS4-HMAC-SHA256")),
        tampered(
            "a signature in the query as well",
            r ->
                copy(
                    r, r.method(), r.path(), "X-Amz-Signature=" + "0".repeat(64), r.headers(), "")),
        tampered("nothing at all", r -> rewritten(r, a -> "")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tampering")
  void aTamperedRequestIsRefused(String what, UnaryOperator<HttpRequest> tamper) {
    HttpRequest signed = SIGNER.sign("GET", TARGET, "");
    assertThat(verify(signed)).isTrue();

    assertThat(verify(tamper.apply(signed))).isFalse();
  }

  static Stream<Arguments> strangers() {
    return Stream.of(
        Arguments.of("an unknown key", SIGNER.withKey("somebody", "local-editor")),
        Arguments.of("another secret", SIGNER.withKey("local-editor", "guess")),
        Arguments.of("another region", SIGNER.withRegion("eu-west-1")),
        Arguments.of("another service", SIGNER.withService("dynamodb")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("strangers")
  void aSignatureForSomethingElseIsRefused(String what, SdkSigner signer) {
    assertThat(verify(signer.sign("GET", TARGET, ""))).isFalse();
    assertThat(verify(signer.presign("GET", TARGET, Duration.ofMinutes(1)))).isFalse();
  }

  @Test
  void aSignatureIsValidForFiveMinutesBeforeAndAfter() {
    HttpRequest signed = SIGNER.sign("GET", TARGET, "");

    assertThat(signatures.verify(signed, NOW.plusSeconds(300))).isPresent();
    assertThat(signatures.verify(signed, NOW.plusSeconds(301))).isEmpty();
    assertThat(signatures.verify(signed, NOW.minusSeconds(300))).isPresent();
    assertThat(signatures.verify(signed, NOW.minusSeconds(301))).isEmpty();
  }

  @Test
  void aPresignedRequestIsValidForItsStatedTime() {
    HttpRequest signed = SIGNER.presign("GET", TARGET, Duration.ofMinutes(10));

    assertThat(signatures.verify(signed, NOW.plusSeconds(600))).isPresent();
    assertThat(signatures.verify(signed, NOW.plusSeconds(601))).isEmpty();
    assertThat(signatures.verify(signed, NOW.minusSeconds(301))).isEmpty();
  }

  static Stream<Arguments> presignedTampering() {
    return Stream.of(
        tampered("a longer validity", r -> requeried(r, "X-Amz-Expires=60", "X-Amz-Expires=61")),
        tampered("an endless one", r -> requeried(r, "X-Amz-Expires=60", "X-Amz-Expires=604801")),
        tampered("none", r -> requeried(r, "X-Amz-Expires=60", "X-Amz-Expires=")),
        tampered("a negative one", r -> requeried(r, "X-Amz-Expires=60", "X-Amz-Expires=-60")),
        tampered("no algorithm", r -> requeried(r, "X-Amz-Algorithm", "X-Amz-Other")),
        tampered("one more parameter", r -> requeried(r, "$", "&a=1")),
        tampered(
            "a second signature", r -> requeried(r, "$", "&X-Amz-Signature=" + "0".repeat(64))),
        tampered("a session token", r -> requeried(r, "$", "&X-Amz-Security-Token=t")),
        tampered(
            "a header's claim as well",
            r -> with(r, "Authorization", authorization(SIGNER.sign("GET", TARGET, "")))),
        tampered("a body", r -> copy(r, r.method(), r.path(), r.query(), r.headers(), "body")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("presignedTampering")
  void aTamperedPresignedRequestIsRefused(String what, UnaryOperator<HttpRequest> tamper) {
    HttpRequest signed = SIGNER.presign("GET", TARGET, Duration.ofSeconds(60));
    assertThat(verify(signed)).isTrue();

    assertThat(verify(tamper.apply(signed))).isFalse();
  }

  @Test
  void aPermanentKeyHasNoSessionToken() {
    HttpRequest signed = SIGNER.signWithToken("GET", TARGET, "token");

    assertThat(signed.only("authorization").orElseThrow()).contains("x-amz-security-token");
    assertThat(verify(signed)).isFalse();
  }

  /** Both signatures were computed outside this project, from the documentation. */
  @Test
  void aKeyDerivedForAnotherDayIsRefused() {
    assertThat(
            verify(
                signedOn(
                    "20261122",
                    "d79d1fc8b6fedae9a78d778b402623c9d3183b91baf0a5187742b2ef8b2fe939")))
        .isTrue();
    assertThat(
            verify(
                signedOn(
                    "20261121",
                    "bdb92d6d4ad062740e4798da79ec17f791f5d7a07edbfdf9c2bf4c0de38d7d9c")))
        .isFalse();
  }

  /** Only S3 accepts requests whose payload is not signed. */
  @Test
  void aPayloadHasToBeSigned() {
    HttpRequest unsigned = SIGNER.signWithoutPayload("PUT", TARGET, "body");

    assertThat(unsigned.only("x-amz-content-sha256")).contains("UNSIGNED-PAYLOAD");
    assertThat(verify(unsigned)).isFalse();
  }

  private static HttpRequest signedOn(String day, String signature) {
    return Requests.get(
        TARGET,
        "host:127.0.0.1:3000",
        "x-amz-date:20261122T120000Z",
        "authorization:AWS4-HMAC-SHA256 Credential=local-editor/"
            + day
            + "/us-east-1/execute-api/aws4_request, SignedHeaders=host;x-amz-date, Signature="
            + signature);
  }

  private boolean verify(HttpRequest request) {
    return signatures.verify(request, NOW).isPresent();
  }

  private static Arguments tampered(String what, UnaryOperator<HttpRequest> tamper) {
    return Arguments.of(what, tamper);
  }

  private static String authorization(HttpRequest request) {
    return request.only("authorization").orElseThrow();
  }

  private static String otherDigit(String authorization) {
    int last = authorization.length() - 1;
    return authorization.substring(0, last) + (authorization.charAt(last) == '0' ? '1' : '0');
  }

  private static String upperCaseDigest(String authorization) {
    int digest = authorization.length() - 64;
    return authorization.substring(0, digest)
        + authorization.substring(digest).toUpperCase(Locale.ROOT);
  }

  private static HttpRequest rewritten(HttpRequest request, UnaryOperator<String> change) {
    return replaced(request, "Authorization", change.apply(authorization(request)));
  }

  private static HttpRequest requeried(HttpRequest request, String regex, String replacement) {
    String query = request.query().replaceFirst(regex, replacement);
    return new HttpRequest(
        request.method(),
        request.path(),
        query,
        request.protocol(),
        request.headers(),
        request.body(),
        request.sourceIp(),
        request.port());
  }

  private static HttpRequest without(HttpRequest request, String name) {
    List<Header> headers = request.headers().stream().filter(h -> !h.is(name)).toList();
    return copy(request, request.method(), request.path(), request.query(), headers, "");
  }

  private static HttpRequest with(HttpRequest request, String name, String value) {
    List<Header> headers = new ArrayList<>(request.headers());
    headers.add(new Header(name, value));
    return copy(request, request.method(), request.path(), request.query(), headers, "");
  }

  private static HttpRequest replaced(HttpRequest request, String name, String value) {
    return with(without(request, name), name, value);
  }

  private static HttpRequest copy(
      HttpRequest request,
      String method,
      String path,
      String query,
      List<Header> headers,
      String body) {
    return new HttpRequest(
        method,
        path,
        query,
        request.protocol(),
        headers,
        body.getBytes(StandardCharsets.UTF_8),
        request.sourceIp(),
        request.port());
  }
}
