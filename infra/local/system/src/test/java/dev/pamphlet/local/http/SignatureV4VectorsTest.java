package dev.pamphlet.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The signatures of AWS's published Signature Version 4 test suite: key AKIDEXAMPLE, us-east-1, a
 * service called "service", 30 August 2015.
 */
class SignatureV4VectorsTest {

  private static final String DATE = "20150830T123600Z";

  private final SignatureV4 signatures =
      new SignatureV4(
          Map.of("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
          "us-east-1",
          "service");

  record Vector(
      String name,
      String method,
      String target,
      List<String> headers,
      String signedHeaders,
      String body,
      String signature) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Vector> vectors() {
    return Stream.of(
        plain(
            "get-vanilla", "/", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
        plain(
            "get-vanilla-empty-query-key",
            "/?Param1=value1",
            "a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb"),
        plain(
            "get-vanilla-query-order-key-case",
            "/?Param2=value2&Param1=value1",
            "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"),
        plain(
            "get-vanilla-utf8-query",
            "/?ሴ=bar",
            "2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04"),
        plain(
            "get-unreserved",
            "/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
            "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f"),
        plain("get-utf8", "/ሴ", "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85"),
        plain(
            "get-space",
            "/example space/",
            "652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741"),
        plain(
            "get-slashes",
            "//example//",
            "9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84"),
        plain(
            "get-slash-pointless-dot",
            "/./example",
            "ef75d96142cf21edca26f06005da7988e4f8dc83a165a80865db7089db637ec5"),
        plain(
            "get-relative-relative",
            "/example1/example2/../..",
            "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
        new Vector(
            "get-header-value-trim",
            "GET",
            "/",
            List.of("My-Header1: value1", "My-Header2: \"a   b   c\""),
            "host;my-header1;my-header2;x-amz-date",
            "",
            "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736"),
        new Vector(
            "post-vanilla",
            "POST",
            "/",
            List.of(),
            "host;x-amz-date",
            "",
            "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"),
        new Vector(
            "post-vanilla-query",
            "POST",
            "/?Param1=value1",
            List.of(),
            "host;x-amz-date",
            "",
            "28038455d6de14eafc1f9222cf5aa6f1a96197d7deb8263271d420d138af7f11"),
        new Vector(
            "post-x-www-form-urlencoded",
            "POST",
            "/",
            List.of("Content-Type:application/x-www-form-urlencoded"),
            "content-type;host;x-amz-date",
            "Param1=value1",
            "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void verifies(Vector vector) {
    assertThat(signatures.verify(request(vector), Instant.parse("2015-08-30T12:36:00Z")))
        .contains(new Caller("AKIDEXAMPLE"));
  }

  private static Vector plain(String name, String target, String signature) {
    return new Vector(name, "GET", target, List.of(), "host;x-amz-date", "", signature);
  }

  private static HttpRequest request(Vector vector) {
    List<String> headers = new ArrayList<>(vector.headers);
    headers.add("Host:example.amazonaws.com");
    headers.add("X-Amz-Date:" + DATE);
    headers.add(
        "Authorization:AWS4-HMAC-SHA256"
            + " Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders="
            + vector.signedHeaders
            + ", Signature="
            + vector.signature);
    return Requests.of(vector.method, vector.target, vector.body, headers.toArray(String[]::new));
  }
}
