package dev.pamphlet.newsletter.mail;

import dev.pamphlet.newsletter.Mail;
import dev.pamphlet.newsletter.Publisher;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.delivery.CallResult;
import dev.pamphlet.newsletter.delivery.CallResult.Cause;
import dev.pamphlet.newsletter.delivery.CallResult.NotNow;
import dev.pamphlet.newsletter.delivery.CallResult.Refused;
import dev.pamphlet.newsletter.delivery.CallResult.Taken;
import dev.pamphlet.newsletter.delivery.ChunkId;
import dev.pamphlet.newsletter.delivery.SendLetters;
import dev.pamphlet.newsletter.letter.LetterTemplate;
import dev.pamphlet.newsletter.letter.ReaderLinks;
import dev.pamphlet.platform.json.JsonWriter;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BulkEmailEntry;
import software.amazon.awssdk.services.sesv2.model.BulkEmailEntryResult;
import software.amazon.awssdk.services.sesv2.model.SendBulkEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/**
 * Sends a letter by Amazon SES's SendBulkEmail: an inline template, and for each reader all values
 * and headers. It has no default data, because the documentation and measurements disagree on how
 * they combine with a reader's own.
 *
 * <p>The client must not repeat calls: SES has no idempotency, and a call without a response may
 * have sent its mails.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendBulkEmail.html">
 *     SendBulkEmail</a>
 */
public final class SesLetters implements SendLetters {

  private final SesV2Client client;
  private final String configurationSet;
  private final ReaderLinks links;

  /**
   * @param configurationSet whose reputation the mails affect, and whose events report them
   */
  public SesLetters(SesV2Client client, String configurationSet, ReaderLinks links) {
    this.client = client;
    this.configurationSet = configurationSet;
    this.links = links;
  }

  @Override
  public Answer send(
      ChunkId chunk, Publisher publisher, LetterTemplate letter, List<Subscriber> readers) {
    SendBulkEmailRequest request = request(chunk, publisher, letter, readers);
    try {
      List<CallResult> results =
          client.sendBulkEmail(request).bulkEmailEntryResults().stream()
              .map(SesLetters::result)
              .toList();
      return results.size() == readers.size()
          ? new Answer.Results(results)
          : all(readers, new CallResult.Unanswered());
    } catch (SesV2Exception refused) {
      return refused.statusCode() >= 500
          ? all(readers, new CallResult.Unanswered())
          : refused(readers, refused);
    } catch (SdkClientException unanswered) {
      return all(
          readers,
          isUnreached(unanswered)
              ? new NotNow(Cause.TROUBLE, "unreached")
              : new CallResult.Unanswered());
    }
  }

  private SendBulkEmailRequest request(
      ChunkId chunk, Publisher publisher, LetterTemplate letter, List<Subscriber> readers) {
    return SendBulkEmailRequest.builder()
        .fromEmailAddress(SesMails.from(publisher.sender(), publisher.title()))
        .replyToAddresses(publisher.replyTo().stream().map(Object::toString).toList())
        .defaultContent(
            content ->
                content.template(
                    template ->
                        template
                            // Required, though each reader has values of their own.
                            .templateData("{}")
                            .templateContent(
                                text ->
                                    text.subject(letter.subject())
                                        .html(letter.html())
                                        .text(letter.text()))))
        .bulkEmailEntries(
            readers.stream().map(reader -> entry(chunk, publisher, letter, reader)).toList())
        .configurationSetName(configurationSet)
        .build();
  }

  private BulkEmailEntry entry(
      ChunkId chunk, Publisher publisher, LetterTemplate letter, Subscriber reader) {
    Token token = reader.letterToken().orElseThrow();
    return BulkEmailEntry.builder()
        .destination(destination -> destination.toAddresses(reader.email().value()))
        .replacementEmailContent(
            content ->
                content.replacementTemplate(
                    values -> values.replacementTemplateData(json(letter.valuesFor(token)))))
        .replacementHeaders(SesMails.headers(links.headers(publisher, token)))
        .replacementTags(
            SesMails.tags(
                Map.of(
                    Mail.PURPOSE, "issue",
                    Mail.ISSUE, chunk.issue().value(),
                    Mail.CHUNK, Integer.toString(chunk.number()),
                    Mail.SUBSCRIBER, reader.id().value())))
        .build();
  }

  private static String json(Map<String, String> values) {
    byte[] json = JsonWriter.document(body -> body.object(() -> values.forEach(body::member)));
    return new String(json, StandardCharsets.UTF_8);
  }

  private static CallResult result(BulkEmailEntryResult result) {
    String status = result.statusAsString();
    return switch (result.status()) {
      case SUCCESS -> new Taken(result.messageId());
      case MESSAGE_REJECTED, INVALID_PARAMETER, FAILED -> new Refused(word(status));
      case TRANSIENT_FAILURE -> new NotNow(Cause.TROUBLE, word(status));
      case ACCOUNT_THROTTLED -> new NotNow(Cause.RATE, word(status));
      case ACCOUNT_DAILY_QUOTA_EXCEEDED -> new NotNow(Cause.QUOTA, word(status));
      case MAIL_FROM_DOMAIN_NOT_VERIFIED,
          CONFIGURATION_SET_NOT_FOUND,
          CONFIGURATION_SET_SENDING_PAUSED,
          TEMPLATE_NOT_FOUND,
          ACCOUNT_SUSPENDED,
          ACCOUNT_SENDING_PAUSED,
          INVALID_SENDING_POOL_NAME ->
          new NotNow(Cause.ACCOUNT, word(status));
      // A status that is not known here does not tell whether the mail was sent.
      case UNKNOWN_TO_SDK_VERSION -> new CallResult.Unanswered();
    };
  }

  private static String word(String status) {
    return status.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A call that is answered with 4xx sent nothing. */
  private static Answer refused(List<Subscriber> readers, SesV2Exception refused) {
    String code = SesMails.code(refused);
    return cause(refused, code)
        .map(cause -> all(readers, new NotNow(cause, code)))
        .orElseGet(() -> new Answer.Refused(code));
  }

  /** Why none of the mails was sent; empty where one of them may be the reason. */
  private static Optional<Cause> cause(SesV2Exception refused, String code) {
    return switch (code) {
      case "LimitExceededException" -> Optional.of(Cause.QUOTA);
      case "TooManyRequestsException" -> Optional.of(isDaily(refused) ? Cause.QUOTA : Cause.RATE);
      case "AccountSuspendedException",
          "SendingPausedException",
          "MailFromDomainNotVerifiedException",
          "NotFoundException" ->
          Optional.of(Cause.ACCOUNT);
      default ->
          refused.isThrottlingException()
              ? Optional.of(Cause.RATE)
              : refused.statusCode() == 403 ? Optional.of(Cause.ACCOUNT) : Optional.empty();
    };
  }

  /** SES has one error for both limits; only its message distinguishes them. */
  private static boolean isDaily(SesV2Exception refused) {
    return String.valueOf(refused.getMessage()).contains("Daily");
  }

  private static Answer all(List<Subscriber> readers, CallResult result) {
    return new Answer.Results(readers.stream().map(reader -> result).toList());
  }

  /** Whether there was no connection on which the call could have been made. */
  private static boolean isUnreached(SdkClientException failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(
            cause -> cause instanceof ConnectException || cause instanceof UnknownHostException);
  }
}
