package dev.pamphlet.site.http;

import dev.pamphlet.content.Settings;
import dev.pamphlet.platform.http.Origin;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Where to report a vulnerability (RFC 9116), from the settings. */
final class SecurityText {

  /** The standard recommends less than a year. */
  private static final int MONTHS = 6;

  private SecurityText() {}

  /**
   * @throws Problem 404 when the settings name no contact
   */
  static Reply reply(Settings settings, Origin origin, Clock clock) {
    String contact =
        settings.look().securityContact().orElseThrow(() -> Problem.notFound("security contact"));
    String text =
        "Contact: %s\nExpires: %s\nPreferred-Languages: %s\nCanonical: %s\n"
            .formatted(
                contact.startsWith("/") ? origin.absolute(contact) : contact,
                expires(clock.instant()),
                settings.language(),
                origin.absolute("/.well-known/security.txt"));
    return Reply.of(200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8))
        .cached();
  }

  /** The first of a month, so that the text changes once a month. */
  private static Instant expires(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC)
        .withDayOfMonth(1)
        .plusMonths(MONTHS)
        .atStartOfDay()
        .toInstant(ZoneOffset.UTC);
  }
}
