package dev.pamphlet.local.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The canonical form of a request, which both sides sign.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Create
 *     a signed AWS API request, "Create a canonical request"</a>
 */
final class CanonicalRequest {

  private CanonicalRequest() {}

  /**
   * The canonical request; every signed header must be present.
   *
   * @param path the canonical one: {@link #normalised} except for S3
   */
  static String of(
      HttpRequest request, String path, List<String> signedHeaders, String payloadHash) {
    String headers =
        signedHeaders.stream()
            .map(name -> name + ":" + headerValue(request, name) + "\n")
            .collect(Collectors.joining());
    return String.join(
        "\n",
        request.method(),
        path,
        query(request.queryString()),
        headers,
        String.join(";", signedHeaders),
        payloadHash);
  }

  /** Normalised and encoded once more than it was sent, as every service except S3 requires. */
  static String normalised(String sent) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : sent.split("/")) {
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(PercentEncoding.encode(segment.getBytes(StandardCharsets.UTF_8)));
      }
    }
    boolean endsInSlash = sent.endsWith("/") && !segments.isEmpty();
    return "/" + String.join("/", segments) + (endsInSlash ? "/" : "");
  }

  private static String query(QueryString query) {
    return query.parameters().stream()
        .map(
            parameter ->
                new QueryString.Parameter(
                    canonical(parameter.name()), canonical(parameter.value())))
        .filter(parameter -> !parameter.name().equals(SignatureClaim.SIGNATURE_PARAMETER))
        .sorted(
            Comparator.comparing(QueryString.Parameter::name)
                .thenComparing(QueryString.Parameter::value))
        .map(parameter -> parameter.name() + "=" + parameter.value())
        .collect(Collectors.joining("&"));
  }

  private static String canonical(String sent) {
    return PercentEncoding.encode(PercentEncoding.queryBytes(sent));
  }

  private static String headerValue(HttpRequest request, String name) {
    return request.values(name).stream()
        .map(value -> value.strip().replaceAll(" +", " "))
        .collect(Collectors.joining(","));
  }
}
