package dev.pamphlet.platform.http;

import dev.pamphlet.platform.Digest;
import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.platform.json.JsonReader;
import dev.pamphlet.platform.json.MalformedJson;
import dev.pamphlet.platform.json.Utf8;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A request: immutable, without nulls, the same from API Gateway and from {@code sam local}.
 * Reading an invalid part throws a {@link Problem} that names the part.
 *
 * @param id the gateway's request id
 * @param method upper case
 * @param route the route that the gateway chose, like {@code GET /v1/articles/{slug}}
 * @param path the route's path parameters, decoded
 * @param domainName the host name of the request; empty under an emulator that has none
 * @param headers lower-case names; repeated headers joined by commas
 * @param clientAddress the IP address of the client as the gateway sees it; it must not be logged
 */
public record Request(
    String id,
    String method,
    String route,
    Map<String, String> path,
    Query query,
    String domainName,
    Map<String, String> headers,
    String clientAddress,
    Body body) {

  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data";

  /** The content coding of an uncompressed body (RFC 9110, section 8.4.1). */
  private static final String PLAIN = "identity";

  public Request {
    path = Map.copyOf(path);
    headers = Map.copyOf(headers);
  }

  /** A path parameter. Its absence is a mistake in the template, so it is not a {@link Problem}. */
  public <T> T path(String name, Function<String, T> type) {
    String value = path.get(name);
    if (value == null) {
      throw new IllegalStateException("The route " + route + " has no parameter " + name + ".");
    }
    return Parameter.of(name, value, type);
  }

  /**
   * An optional query parameter.
   *
   * @throws Problem 400 when it is given twice, or its type refuses it
   */
  public <T> Optional<T> query(String name, Function<String, T> type) {
    List<String> values = query.values(name);
    if (values.size() > 1) {
      throw Problem.invalidParameter(name, "it is given more than once");
    }
    return values.stream().findFirst().map(value -> Parameter.of(name, value, type));
  }

  /** An optional query parameter: a whole number within the bounds, both inclusive. */
  public OptionalInt queryNumber(String name, int from, int to) {
    return query(
            name,
            text -> {
              if (!text.matches("[0-9]{1,9}")
                  || Integer.parseInt(text) < from
                  || Integer.parseInt(text) > to) {
                throw new InvalidValue("a whole number from " + from + " to " + to);
              }
              return Integer.parseInt(text);
            })
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  /** A header by its lower-case name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Whether the client says that it has the representation with this tag. */
  public boolean has(ETag tag) {
    return header("if-none-match").map(tag::isNamedBy).orElse(false);
  }

  /** Whether the client accepts JSON by its name, and no page. */
  public boolean acceptsOnlyJson() {
    String accepted = header("accept").orElse("").toLowerCase(Locale.ROOT);
    return accepted.contains("json") && !accepted.contains("html");
  }

  /** Whether the client sent a body. */
  public boolean hasBody() {
    return !body.carried().isEmpty();
  }

  /**
   * The SHA-256 of the body, as 43 characters of base64url. It tells a repeated request from a new
   * one.
   */
  public String bodyDigest() {
    return Digest.text(Digest.WHOLE, body.bytes());
  }

  /**
   * The body as text.
   *
   * @param limit in bytes
   * @throws Problem 415 for another media type or character set, 413 above the limit, 400 for an
   *     empty body or one that is not UTF-8
   */
  public String text(String mediaType, int limit) {
    byte[] bytes = requiredBody(mediaType, limit);
    return Utf8.decode(bytes)
        .orElseThrow(
            () ->
                Problem.of(
                    ProblemType.MALFORMED_BODY,
                    "The body is not UTF-8: see line " + Utf8.lineOfFault(bytes) + "."));
  }

  /**
   * The body as bytes.
   *
   * @param mediaTypes the accepted ones
   * @param limit in bytes
   * @throws Problem 415 for another media type, 413 above the limit, 400 for an empty body
   */
  public byte[] bytes(Set<String> mediaTypes, int limit) {
    requirePlain();
    if (mediaTypes.stream().noneMatch(this::isOf)) {
      String all = String.join(", ", new TreeSet<>(mediaTypes));
      throw unsupported("Send the body as one of " + all + ".", all);
    }
    return requiredBody(limit);
  }

  /** Whether the body has a media type, with any parameters. */
  public boolean isOf(String mediaType) {
    return mediaTypeAndParameters()[0].strip().equals(mediaType);
  }

  /** Whether the body is a form, by its media type. */
  public boolean isForm() {
    return isOf(FORM);
  }

  /**
   * The body as a form.
   *
   * @param limit in bytes
   * @throws Problem as for a text, and 400 for a malformed form
   */
  public FormFields form(int limit) {
    return FormFields.read(text(FORM, limit));
  }

  /**
   * The body as one JSON document.
   *
   * @param limit in bytes
   * @param type reads the document's one value and does not keep the reader
   * @throws Problem 415 for another media type, 413 above the limit, 400 for an empty body or one
   *     that is not the expected JSON
   */
  public <T> T json(int limit, Function<JsonReader, T> type) {
    byte[] document = requiredBody(JSON, limit);
    try {
      JsonReader json = JsonReader.of(document);
      T value = type.apply(json);
      json.end();
      return value;
    } catch (MalformedJson malformed) {
      throw Problem.of(ProblemType.MALFORMED_BODY, malformed.getMessage());
    }
  }

  private byte[] requiredBody(String mediaType, int limit) {
    requireMediaType(mediaType);
    return requiredBody(limit);
  }

  private byte[] requiredBody(int limit) {
    byte[] bytes = body.bytes();
    if (bytes.length == 0) {
      throw Problem.of(ProblemType.MALFORMED_BODY, "The body is empty.");
    }
    if (bytes.length > limit) {
      throw Problem.of(
          ProblemType.BODY_TOO_LARGE,
          String.format(
              Locale.ROOT,
              "The body has %,d bytes; at most %,d are accepted.",
              bytes.length,
              limit));
    }
    return bytes;
  }

  private void requireMediaType(String mediaType) {
    requirePlain();
    String[] given = mediaTypeAndParameters();
    boolean utf8 = true;
    for (int i = 1; i < given.length; i++) {
      String parameter = given[i].strip().replace("\"", "");
      utf8 &= !parameter.startsWith("charset=") || parameter.equals("charset=utf-8");
    }
    if (!given[0].strip().equals(mediaType) || !utf8) {
      String multipart = isOf(MULTIPART) ? "Multipart forms are not supported. " : "";
      throw unsupported(multipart + "Send the body as " + mediaType + " in UTF-8.", mediaType);
    }
  }

  private void requirePlain() {
    if (!header("content-encoding").orElse(PLAIN).equalsIgnoreCase(PLAIN)) {
      throw Problem.of(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "The body is compressed. Send it without a content encoding.",
          List.of(new Problem.Invalid("content-encoding", PLAIN)));
    }
  }

  private static Problem unsupported(String detail, String expected) {
    return Problem.of(
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        detail,
        List.of(new Problem.Invalid("content-type", expected)));
  }

  private String[] mediaTypeAndParameters() {
    return header("content-type").orElse("").toLowerCase(Locale.ROOT).split(";", -1);
  }
}
