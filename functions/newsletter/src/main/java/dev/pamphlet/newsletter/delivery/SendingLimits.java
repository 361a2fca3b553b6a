package dev.pamphlet.newsletter.delivery;

import java.time.Instant;

/**
 * What the provider lets the account send.
 *
 * @param mailsPerSecond recipients, however many of them a call carries; at least 1
 * @param leftToday recipients who may still be mailed within these 24 hours
 * @param enabled whether it sends at all
 */
public record SendingLimits(int mailsPerSecond, int leftToday, boolean enabled, Instant readAt) {

  /** Mails that one call may carry: no more than a second allows. */
  public int mostAtOnce() {
    return Math.max(1, Math.min(Chunk.MOST, mailsPerSecond));
  }
}
