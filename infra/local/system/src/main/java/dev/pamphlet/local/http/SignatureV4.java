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
 * service and region, within the last minutes. A request with anything missing, malformed or
 * unusual counts as unsigned.
 *
 * <p>The hash of the payload is computed from the bytes received, whatever {@code
 * x-amz-content-sha256} says. Only for S3 may a payload be unsigned or signed in chunks, whose
 * signatures are not verified. S3 accepts no presigned request here, because nothing hands out
 * presigned addresses.
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
   * The values in place of the hash if the payload is not hashed as a whole.
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
   * Makes a verifier for these keys.
   *
   * @param secrets the secret by access key id
   * @param service the name for which calls are signed
   */
  public SignatureV4(Map<String, String> secrets, String region, String service) {
    this.secrets = Map.copyOf(secrets);
    this.region = region;
    this.service = service;
  }

  /** The signer of the request; empty if there is no valid signature. */
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

  /** The service that the request claims to be signed for; empty if it claims none. */
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

  /**
   * The host and every {@code x-amz-} header must be signed, and every signed header must be
   * present.
   */
  private static boolean coversEnough(SignatureClaim claim, HttpRequest request) {
    return claim.signedHeaders().contains("host")
        && request.headers().stream()
            .map(Header::lowerCaseName)
            .filter(name -> name.startsWith("x-amz-"))
            .allMatch(claim.signedHeaders()::contains)
        && claim.signedHeaders().stream().allMatch(name -> request.first(name).isPresent())
        && hasNoSessionToken(request);
  }

  /** The known keys are permanent ones, which have no session tokens. */
  private static boolean hasNoSessionToken(HttpRequest request) {
    return request.first("x-amz-security-token").isEmpty()
        && !request.queryString().has("X-Amz-Security-Token");
  }

  /** The signed hash; for S3, the one in the request if it is valid. */
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
