package dev.pamphlet.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyResponseTest {

  private static final Reply LONG = Reply.cacheable(json -> json.value("word ".repeat(500)));
  private static final Reply SHORT = Reply.cacheable(json -> json.value("word"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip|true",
        "GZIP, br|true",
        "br, gzip;q=0.5|true",
        "*|true",
        "gzip;q=0|false",
        "gzip;q=0.000, *|false",
        "*;q=0|false",
        "br|false",
        "identity|false"
      })
  void aLongBodyIsCompressedForClientsThatAcceptGzip(String acceptEncoding, boolean compressed)
      throws IOException {
    ProxyResponse response = get(LONG, Map.of("accept-encoding", acceptEncoding));

    assertThat(response.headers().containsKey("content-encoding")).isEqualTo(compressed);
    assertThat(response.headers()).containsEntry("vary", "accept-encoding");
    assertThat(compressed ? expand(response.body()) : response.body()).isEqualTo(LONG.body());
  }

  @Test
  void aShortBodyStaysAsItIs() {
    ProxyResponse response = get(SHORT, Map.of("accept-encoding", "gzip"));

    assertThat(response.body()).isEqualTo(SHORT.body());
    assertThat(response.headers()).containsEntry("vary", "accept-encoding");
  }

  @Test
  void eachEncodingHasItsOwnTag() {
    String plain = get(LONG, Map.of()).headers().get("etag");
    String gzip = get(LONG, Map.of("accept-encoding", "gzip")).headers().get("etag");

    assertThat(plain).matches("\"[A-Za-z0-9_-]{22}\"");
    assertThat(gzip).isEqualTo(plain.substring(0, 23) + "-gzip\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "*"})
  void aClientWithTheSameCopyGets304(String ifNoneMatch) {
    String tag = get(SHORT, Map.of()).headers().get("etag");

    ProxyResponse response = get(SHORT, Map.of("if-none-match", ifNoneMatch.formatted(tag)));

    assertThat(response.status()).isEqualTo(304);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers())
        .containsKeys("etag", "cache-control", "vary")
        .containsEntry("content-type", "application/json")
        .doesNotContainKeys("content-encoding");
  }

  @Test
  void aWeakTagStandsForAllEncodings() {
    ETag tag = ETag.weak("version 7".getBytes(StandardCharsets.UTF_8));
    Reply reply = Reply.of(200, "text/plain", LONG.body()).cached(tag);

    ProxyResponse gzip = get(reply, Map.of("accept-encoding", "gzip"));

    assertThat(gzip.headers())
        .containsEntry("etag", tag.value())
        .containsEntry("content-encoding", "gzip");
    assertThat(get(reply, Map.of()).headers()).containsEntry("etag", tag.value());
    assertThat(tag.isNamedBy(tag.value())).isTrue();
    assertThat(tag.isNamedBy(tag.value().substring(2))).isTrue();
    assertThat(tag.isNamedBy("\"other\"")).isFalse();
  }

  @Test
  void aClientWithAnotherCopyGetsTheBody() {
    assertThat(get(SHORT, Map.of("if-none-match", "\"other\"")).status()).isEqualTo(200);
  }

  @Test
  void headIsAnsweredLikeGetSoThatTheGatewayKnowsTheLength() {
    Map<String, String> gzip = Map.of("accept-encoding", "gzip");

    ProxyResponse head = ProxyResponse.to(Requests.withHeaders("HEAD", gzip), LONG);

    assertThat(head.headers()).isEqualTo(get(LONG, gzip).headers());
    assertThat(head.body()).isEqualTo(get(LONG, gzip).body());
  }

  @Test
  void aTagOfTheFunctionsOwnIsForOneEncodingOnly() {
    Reply tagged = Reply.json(200, json -> json.value("word ".repeat(500))).with("etag", "\"7\"");

    ProxyResponse response =
        get(tagged, Map.of("accept-encoding", "gzip", "if-none-match", "\"7\""));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers())
        .doesNotContainKey("content-encoding")
        .containsEntry("etag", "\"7\"");
  }

  @Test
  void theResultOfAFormIsAtAnotherAddress() {
    ProxyResponse response =
        ProxyResponse.to(
            Requests.withHeaders("POST", Map.of("accept-encoding", "gzip")),
            Reply.seeOther("/v1/things/1"));

    assertThat(response.status()).isEqualTo(303);
    assertThat(response.headers())
        .containsEntry("location", "/v1/things/1")
        .containsEntry("cache-control", "no-store")
        .doesNotContainKeys("etag", "content-type", "content-encoding");
    assertThat(response.body()).isEmpty();
  }

  @Test
  void compressedBytesTravelAsBase64() {
    ProxyResponse response = get(LONG, Map.of("accept-encoding", "gzip"));

    assertThat(new String(response.payload(), StandardCharsets.UTF_8))
        .contains("\"isBase64Encoded\":true", "\"body\":\"H4sI");
  }

  private static ProxyResponse get(Reply reply, Map<String, String> headers) {
    return ProxyResponse.to(Requests.withHeaders("GET", headers), reply);
  }

  private static byte[] expand(byte[] gzip) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes();
  }
}
