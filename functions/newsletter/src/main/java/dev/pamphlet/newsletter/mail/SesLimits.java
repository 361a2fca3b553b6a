package dev.pamphlet.newsletter.mail;

import dev.pamphlet.newsletter.delivery.ReadLimits;
import dev.pamphlet.newsletter.delivery.SendingLimits;
import dev.pamphlet.platform.Unavailable;
import java.time.Instant;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.GetAccountRequest;
import software.amazon.awssdk.services.sesv2.model.GetAccountResponse;
import software.amazon.awssdk.services.sesv2.model.SendQuota;

/**
 * Reads what Amazon SES lets the account send.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendQuota.html">
 *     SendQuota</a>
 */
public final class SesLimits implements ReadLimits {

  private final SesV2Client client;

  public SesLimits(SesV2Client client) {
    this.client = client;
  }

  @Override
  public SendingLimits read(Instant now) {
    try {
      GetAccountResponse account = client.getAccount(GetAccountRequest.builder().build());
      SendQuota quota = account.sendQuota();
      return new SendingLimits(
          Math.max(1, quota.maxSendRate().intValue()),
          left(quota),
          Boolean.TRUE.equals(account.sendingEnabled()),
          now);
    } catch (SdkException unanswered) {
      throw new Unavailable("ses", unanswered);
    }
  }

  /** A negative quota means no limit. */
  private static int left(SendQuota quota) {
    double most = quota.max24HourSend();
    double left = most < 0 ? Integer.MAX_VALUE : most - quota.sentLast24Hours();
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE, left));
  }
}
