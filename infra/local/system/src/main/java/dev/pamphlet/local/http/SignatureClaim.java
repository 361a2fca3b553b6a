package dev.pamphlet.local.http;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The unverified signature of a request. It is in the {@code Authorization} header or, if
 * presigned, in the query string, and never in both.
 *
 * @param date as in the request, {@code 20261122T120000Z}
 * @param validity how long a presigned request is valid; empty for the header form
 * @param signedHeaders lower case, in order, without repetition
 * @param signature 64 lower-case hexadecimal digits
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-authentication-methods.html">Authentication
 *     methods</a>
 */
record SignatureClaim(
    CredentialScope scope,
    String date,
    Instant signedAt,
    Optional<Duration> validity,
    List<String> signedHeaders,
    String signature) {

  static final String ALGORITHM = "AWS4-HMAC-SHA256";
  static final String SIGNATURE_PARAMETER = "X-Amz-Signature";

  private static final Duration LONGEST_VALIDITY = Duration.ofDays(7);
  private static final Pattern HEX_DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,5}");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withResolverStyle(ResolverStyle.STRICT);

  /** The key and its scope: {@code AKID/20261122/us-east-1/execute-api/aws4_request}. */
  record CredentialScope(String accessKeyId, String day, String region, String service) {

    static final String TERMINATOR = "aws4_request";

    static Optional<CredentialScope> parse(String credential) {
      String[] parts = credential.split("/", -1);
      return parts.length == 5 && parts[4].equals(TERMINATOR)
          ? Optional.of(new CredentialScope(parts[0], parts[1], parts[2], parts[3]))
          : Optional.empty();
    }

    /** The scope as it is signed, without the key id. */
    @Override
    public String toString() {
      return String.join("/", day, region, service, TERMINATOR);
    }
  }

  /** Reads the claim; empty if there is none or it is malformed. */
  static Optional<SignatureClaim> of(HttpRequest request) {
    boolean inHeader = !request.values("authorization").isEmpty();
    boolean inQuery = request.queryString().has(SIGNATURE_PARAMETER);
    if (inHeader == inQuery) {
      return Optional.empty();
    }
    return inHeader ? fromHeader(request) : fromQuery(request.queryString());
  }

  /**
   * Only {@code x-amz-date} gives the date; clients do not always control a {@code Date} header.
   */
  private static Optional<SignatureClaim> fromHeader(HttpRequest request) {
    Map<String, String> parts =
        request.only("authorization").map(SignatureClaim::authorizationParts).orElse(Map.of());
    return request
        .only("x-amz-date")
        .flatMap(
            date ->
                claim(
                    parts.getOrDefault("Credential", ""),
                    date,
                    Optional.empty(),
                    parts.getOrDefault("SignedHeaders", ""),
                    parts.getOrDefault("Signature", "")));
  }

  private static Optional<SignatureClaim> fromQuery(QueryString query) {
    if (!query.only("X-Amz-Algorithm").equals(Optional.of(ALGORITHM))) {
      return Optional.empty();
    }
    Optional<Duration> validity =
        query
            .only("X-Amz-Expires")
            .filter(text -> SECONDS.matcher(text).matches())
            .map(text -> Duration.ofSeconds(Long.parseLong(text)))
            .filter(duration -> duration.compareTo(LONGEST_VALIDITY) <= 0);
    if (validity.isEmpty()) {
      return Optional.empty();
    }
    return claim(
        query.only("X-Amz-Credential").orElse(""),
        query.only("X-Amz-Date").orElse(""),
        validity,
        query.only("X-Amz-SignedHeaders").orElse(""),
        query.only(SIGNATURE_PARAMETER).orElse(""));
  }

  private static Optional<SignatureClaim> claim(
      String credential,
      String date,
      Optional<Duration> validity,
      String signedHeaders,
      String signature) {
    List<String> headers = List.of(signedHeaders.split(";", -1));
    if (!HEX_DIGEST.matcher(signature).matches()
        || !List.copyOf(new TreeSet<>(headers)).equals(headers)
        || headers.contains("")) {
      return Optional.empty();
    }
    return CredentialScope.parse(credential)
        .flatMap(
            scope ->
                instant(date)
                    .filter(signedAt -> date.startsWith(scope.day() + "T"))
                    .map(
                        signedAt ->
                            new SignatureClaim(
                                scope, date, signedAt, validity, headers, signature)));
  }

  /** The named parts of the header; none if one is repeated or there is anything else. */
  private static Map<String, String> authorizationParts(String authorization) {
    if (!authorization.startsWith(ALGORITHM + " ")) {
      return Map.of();
    }
    Map<String, String> parts = new HashMap<>();
    for (String part : authorization.substring(ALGORITHM.length() + 1).split(",", -1)) {
      String[] named = part.strip().split("=", 2);
      if (named.length != 2 || parts.put(named[0], named[1]) != null) {
        return Map.of();
      }
    }
    return parts.size() == 3 ? parts : Map.of();
  }

  private static Optional<Instant> instant(String date) {
    try {
      return Optional.of(LocalDateTime.parse(date, DATE).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }
}
