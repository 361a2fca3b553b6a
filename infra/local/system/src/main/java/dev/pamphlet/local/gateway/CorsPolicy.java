package dev.pamphlet.local.gateway;

import dev.pamphlet.local.http.Header;
import dev.pamphlet.local.http.HttpRequest;
import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.template.HttpApi.Cors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Cross-origin resource sharing as configured on the API: the gateway answers preflight requests by
 * itself, and its headers replace those of functions' responses.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html">Configure
 *     CORS for HTTP APIs</a>
 */
final class CorsPolicy {

  private static final String EVERYTHING = "*";

  private final Cors cors;

  CorsPolicy(Cors cors) {
    this.cors = cors;
  }

  static boolean isPreflight(HttpRequest request) {
    return request.method().equals("OPTIONS")
        && request.first("origin").isPresent()
        && request.first("access-control-request-method").isPresent();
  }

  /** The response to a preflight request, without headers if the request is not allowed. */
  HttpResponse preflight(HttpRequest request) {
    List<Header> headers = originHeaders(request);
    if (!headers.isEmpty()) {
      addList(headers, "access-control-allow-methods", cors.allowMethods());
      addList(headers, "access-control-allow-headers", cors.allowHeaders());
      cors.maxAgeSeconds()
          .ifPresent(
              seconds ->
                  headers.add(new Header("access-control-max-age", Integer.toString(seconds))));
    }
    return new HttpResponse(204, headers, new byte[0]);
  }

  /** A function's response with the API's own headers in place of the function's. */
  HttpResponse apply(HttpRequest request, HttpResponse response) {
    List<Header> headers =
        new ArrayList<>(
            response.headers().stream()
                .filter(header -> !header.lowerCaseName().startsWith("access-control-"))
                .toList());
    List<Header> origin = originHeaders(request);
    headers.addAll(origin);
    if (!origin.isEmpty()) {
      addList(headers, "access-control-expose-headers", cors.exposeHeaders());
    }
    return new HttpResponse(response.status(), headers, response.body());
  }

  /** Empty without an origin, or for one that is not allowed. */
  private List<Header> originHeaders(HttpRequest request) {
    List<Header> headers = new ArrayList<>();
    request
        .only("origin")
        .flatMap(this::allowed)
        .map(origin -> new Header("access-control-allow-origin", origin))
        .ifPresent(headers::add);
    if (!headers.isEmpty() && cors.allowCredentials()) {
      headers.add(new Header("access-control-allow-credentials", "true"));
    }
    return headers;
  }

  /** The value that allows an origin: the origin itself, or a star if all are allowed. */
  private Optional<String> allowed(String origin) {
    if (cors.allowOrigins().contains(EVERYTHING)) {
      return Optional.of(EVERYTHING);
    }
    String asked = origin.toLowerCase(Locale.ROOT);
    return cors.allowOrigins().stream()
            .map(allowed -> allowed.toLowerCase(Locale.ROOT))
            .anyMatch(allowed -> allowed.equals(asked) || isSchemeOf(allowed, asked))
        ? Optional.of(origin)
        : Optional.empty();
  }

  /** {@code https://*} allows every origin of that scheme. */
  private static boolean isSchemeOf(String allowed, String origin) {
    return allowed.endsWith("://*")
        && origin.startsWith(allowed.substring(0, allowed.length() - EVERYTHING.length()));
  }

  private static void addList(List<Header> headers, String name, List<String> values) {
    if (!values.isEmpty()) {
      headers.add(new Header(name, String.join(",", values)));
    }
  }
}
