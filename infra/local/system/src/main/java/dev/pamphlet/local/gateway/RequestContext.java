package dev.pamphlet.local.gateway;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What the gateway itself knows of a request: its name and when it came.
 *
 * @param requestId as AWS's: sixteen characters of Base64
 * @param traceId the value of an {@code X-Amzn-Trace-Id} header
 */
record RequestContext(String requestId, String traceId, Instant time) {

  static final String STAGE = "$default";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final DateTimeFormatter COMMON_LOG_FORMAT =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  static RequestContext at(Instant now) {
    return new RequestContext(
        Base64.getEncoder().encodeToString(random(11)),
        "Root=1-%08x-%s".formatted(now.getEpochSecond(), HexFormat.of().formatHex(random(12))),
        now);
  }

  /** For example {@code 22/Nov/2026:12:00:00 +0000}. */
  String formattedTime() {
    return COMMON_LOG_FORMAT.format(time);
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
