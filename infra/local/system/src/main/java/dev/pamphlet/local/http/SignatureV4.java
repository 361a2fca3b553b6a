package dev.pamphlet.local.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Verifies that a request was signed with Signature Version 4 by one of the known keys, for this
 * service and region, and lately. Whatever is missing, malformed or merely odd is not signed.
 *
 * <p>The payload's hash is taken of the bytes received, whatever {@code x-amz-content-sha256} says,
 * but for S3: there a payload may be unsigned, or signed in chunks. Their signatures are not
 * verified here. S3 takes no presigned request here: nobody gives out addresses of objects.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Create
 *     a signed AWS API request</a>
 */
public final class SignatureV4 {

  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
  private static final String HMAC = "HmacSHA256";
  private static final String S3 = "s3";

  /**
   * What stands for the hash of a payload that is not hashed whole.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html">Authenticating
   *     requests to S3</a>
   */
  private static final Pattern NOT_HASHED =
      Pattern.compile(
          "UNSIGNED-PAYLOAD|STREAMING-UNSIGNED-PAYLOAD-TRAILER"
              + "|STREAMING-AWS4-HMAC-SHA256-PAYLOAD(-TRAILER)?");

  private final Map<String, String> secrets;
  private final String region;
  private final String service;

  /**
   * Knows these keys.
   *
   * @param secrets the secret by access key id
   * @param service the name its calls are signed for
   */
  public SignatureV4(Map<String, String> secrets, String region, String service) {
    this.secrets = Map.copyOf(secrets);
    this.region = region;
    this.service = service;
  }

  /** Who signed the request; empty when nobody it can trust did. */
  public Optional<Caller> verify(HttpRequest request, Instant now) {
    return SignatureClaim.of(request)
        .filter(claim -> isForHere(claim.scope()) && isCurrent(claim, now))
        .filter(claim -> !service.equals(S3) || claim.validity().isEmpty())
        .filter(claim -> coversEnough(claim, request))
        .filter(
            claim ->
                payloadHash(request).filter(hash -> isSigned(claim, request, hash)).isPresent())
        .map(claim -> new Caller(claim.scope().accessKeyId()));
  }

  /** The service that the request claims to be signed for; empty when it claims none. */
  public static Optional<String> claimedService(HttpRequest request) {
    return SignatureClaim.of(request).map(claim -> claim.scope().service());
  }

  /** The key id that the request claims to be signed with; empty when it claims none. */
  public static Optional<String> claimedKey(HttpRequest request) {
    return SignatureClaim.of(request).map(claim -> claim.scope().accessKeyId());
  }

  private boolean isForHere(SignatureClaim.CredentialScope scope) {
    return secrets.containsKey(scope.accessKeyId())
        && scope.region().equals(region)
        && scope.service().equals(service);
  }

  private static boolean isCurrent(SignatureClaim claim, Instant now) {
    Instant last = claim.signedAt().plus(claim.validity().orElse(CLOCK_SKEW));
    return !now.isBefore(claim.signedAt().minus(CLOCK_SKEW)) && !now.isAfter(last);
  }

  /** The host, every {@code x-amz-} header and nothing that is not there must be signed. */
  private static boolean coversEnough(SignatureClaim claim, HttpRequest request) {
    return claim.signedHeaders().contains("host")
        && request.headers().stream()
            .map(Header::lowerCaseName)
            .filter(name -> name.startsWith("x-amz-"))
            .allMatch(claim.signedHeaders()::contains)
        && claim.signedHeaders().stream().allMatch(name -> request.first(name).isPresent())
        && hasNoSessionToken(request);
  }

  /** The keys known here are permanent ones; a token that belongs to none of them is no token. */
  private static boolean hasNoSessionToken(HttpRequest request) {
    return request.first("x-amz-security-token").isEmpty()
        && !request.queryString().has("X-Amz-Security-Token");
  }

  /** The hash that is signed; for S3 what the request says, if that is true. */
  private Optional<String> payloadHash(HttpRequest request) {
    String hash = sha256(request.body());
    return service.equals(S3)
        ? request
            .only("x-amz-content-sha256")
            .filter(said -> said.equals(hash) || NOT_HASHED.matcher(said).matches())
        : Optional.of(hash);
  }

  private boolean isSigned(SignatureClaim claim, HttpRequest request, String payloadHash) {
    String secret = secrets.get(claim.scope().accessKeyId());
    String path = service.equals(S3) ? request.path() : CanonicalRequest.normalised(request.path());
    String canonicalRequest =
        CanonicalRequest.of(request, path, claim.signedHeaders(), payloadHash);
    String stringToSign =
        String.join(
            "\n",
            SignatureClaim.ALGORITHM,
            claim.date(),
            claim.scope().toString(),
            sha256(bytes(canonicalRequest)));
    return MessageDigest.isEqual(
        bytes(HexFormat.of().formatHex(hmac(signingKey(secret, claim.scope()), stringToSign))),
        bytes(claim.signature()));
  }

  private static byte[] signingKey(String secret, SignatureClaim.CredentialScope scope) {
    byte[] day = hmac(bytes("AWS4" + secret), scope.day());
    return hmac(
        hmac(hmac(day, scope.region()), scope.service()),
        SignatureClaim.CredentialScope.TERMINATOR);
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
