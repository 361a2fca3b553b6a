package dev.pamphlet.site.http;

import dev.pamphlet.content.Settings;
import dev.pamphlet.platform.Unavailable;
import dev.pamphlet.platform.page.Frame;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The settings of the publication, kept for a minute: as long as any cache keeps the pages made
 * with them.
 */
final class Publication {

  private static final Duration KEPT = Duration.ofMinutes(1);

  private final Supplier<Optional<Settings>> settings;
  private final boolean hasMailDomain;
  private final Clock clock;
  private Site site;
  private Instant until = Instant.MIN;

  /**
   * @param settings reads them; empty before an editor saved any
   * @param hasMailDomain whether there is a domain to send mail from
   */
  Publication(Supplier<Optional<Settings>> settings, boolean hasMailDomain, Clock clock) {
    this.settings = settings;
    this.hasMailDomain = hasMailDomain;
    this.clock = clock;
  }

  /** The frame of its pages; empty while the settings cannot be read. */
  Optional<Frame> frame() {
    try {
      return Optional.of(site().frame());
    } catch (Unavailable unknown) {
      return Optional.empty();
    }
  }

  /**
   * The publication as it was within the last minute.
   *
   * @throws Unavailable when the settings cannot be read
   */
  Site site() {
    Instant now = clock.instant();
    if (!now.isBefore(until)) {
      site = Site.of(settings.get().orElse(Settings.INITIAL), hasMailDomain);
      until = now.plus(KEPT);
    }
    return site;
  }
}
