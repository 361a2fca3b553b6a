package dev.pamphlet.local.gateway;

import dev.pamphlet.local.http.Caller;
import dev.pamphlet.local.http.HttpRequest;
import dev.pamphlet.local.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The state of a request on its way through the API. The steps run one after the other, so it needs
 * no synchronisation.
 */
final class Exchange {

  static final String STAGE = "$default";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final DateTimeFormatter COMMON_LOG_FORMAT =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  final HttpRequest request;
  final Instant time;

  /** Sixteen characters of Base64, like AWS's. */
  final String requestId = Base64.getEncoder().encodeToString(random(11));

  /** The value of an {@code X-Amzn-Trace-Id} header. */
  final String traceId;

  /** The path for the function. */
  String path = "";

  /** Its route. */
  Optional<RouteMatch> match = Optional.empty();

  /** The signer, on a signed route. */
  Optional<Caller> caller = Optional.empty();

  /** The duration of its function's call, once that has ended. */
  Optional<Duration> latency = Optional.empty();

  /** The failure of its function's call, for the operator. */
  Optional<String> integrationError = Optional.empty();

  /** The gateway's refusal. */
  Optional<Refusal> refusal = Optional.empty();

  Exchange(HttpRequest request, Instant now) {
    this.request = request;
    this.time = now;
    this.traceId =
        "Root=1-%08x-%s".formatted(now.getEpochSecond(), HexFormat.of().formatHex(random(12)));
  }

  /** The gateway's own response, in place of the function's. */
  HttpResponse refuse(Refusal why) {
    refusal = Optional.of(why);
    return why.response();
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
