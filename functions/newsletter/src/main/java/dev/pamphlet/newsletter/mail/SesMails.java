package dev.pamphlet.newsletter.mail;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.newsletter.Mail;
import dev.pamphlet.newsletter.NotMailed;
import dev.pamphlet.newsletter.SendMail;
import dev.pamphlet.platform.Unavailable;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.LimitExceededException;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

/**
 * Sends mail by Amazon SES, one by one and with simple content: there is no template, so nothing in
 * a mail has to be escaped for one.
 *
 * <p>The client must not repeat calls: SES has no idempotency, and a call without a response may
 * have sent its mail.
 */
public final class SesMails implements SendMail {

  private static final String UTF_8 = "UTF-8";

  private final SesV2Client client;
  private final String configurationSet;

  /**
   * @param configurationSet whose reputation the mails affect, and whose events report them
   */
  public SesMails(SesV2Client client, String configurationSet) {
    this.client = client;
    this.configurationSet = configurationSet;
  }

  @Override
  public String send(Mail mail) {
    try {
      return client.sendEmail(request(mail)).messageId();
    } catch (TooManyRequestsException | LimitExceededException tooMany) {
      throw NotMailed.forNow(code(tooMany));
    } catch (SesV2Exception refused) {
      // The message of SES may contain the address, so only its code is passed on.
      NotMailed notMailed =
          refused.isThrottlingException()
              ? NotMailed.forNow(code(refused))
              : NotMailed.refused(code(refused));
      throw refused.statusCode() >= 500 ? new Unavailable("ses", notMailed) : notMailed;
    } catch (SdkClientException unanswered) {
      throw new Unavailable("ses", unanswered);
    }
  }

  private SendEmailRequest request(Mail mail) {
    return SendEmailRequest.builder()
        .fromEmailAddress(from(mail.sender(), mail.senderName()))
        .replyToAddresses(mail.replyTo().stream().map(Object::toString).toList())
        .destination(destination -> destination.toAddresses(mail.to().value()))
        .content(
            content ->
                content.simple(
                    simple ->
                        simple
                            .subject(content(mail.subject()))
                            .body(
                                body -> body.text(content(mail.text())).html(content(mail.html())))
                            .headers(headers(mail.headers()))))
        .configurationSetName(configurationSet)
        .emailTags(tags(mail.tags()))
        .build();
  }

  /** A sender in the form that headers have. */
  static String from(EmailAddress sender, String name) {
    return DisplayName.of(name).map(words -> words + " ").orElse("") + "<%s>".formatted(sender);
  }

  private static Content content(String data) {
    return Content.builder().charset(UTF_8).data(data).build();
  }

  static List<MessageHeader> headers(Map<String, String> headers) {
    return headers.entrySet().stream()
        .map(each -> MessageHeader.builder().name(each.getKey()).value(each.getValue()).build())
        .toList();
  }

  static List<MessageTag> tags(Map<String, String> tags) {
    return tags.entrySet().stream()
        .map(each -> MessageTag.builder().name(each.getKey()).value(each.getValue()).build())
        .toList();
  }

  /** SES's code of an error. */
  static String code(SesV2Exception refused) {
    return refused.awsErrorDetails() == null
        ? "HTTP " + refused.statusCode()
        : refused.awsErrorDetails().errorCode();
  }
}
