package dev.pamphlet.local.mail;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.local.aws.AwsCall;
import dev.pamphlet.local.aws.AwsError;
import dev.pamphlet.local.aws.AwsService;
import dev.pamphlet.local.http.Header;
import dev.pamphlet.local.http.HttpRequest;
import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.http.Routes;
import dev.pamphlet.local.mail.Account.Limits;
import dev.pamphlet.template.Mail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Amazon SES's API, version 2, as far as functions call it: SendEmail with simple content,
 * SendBulkEmail with an inline template, GetAccount.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendBulkEmail.html">
 *     SendBulkEmail</a>
 */
public final class SesService implements AwsService {

  private static final int LARGEST_BULK = 1024 * 1024;
  private static final String TYPE = "com.amazonaws.sesv2#";

  private final Routes<String> actions =
      new Routes<String>()
          .add("POST", "/v2/email/outbound-emails", "SendEmail")
          .add("POST", "/v2/email/outbound-bulk-emails", "SendBulkEmail")
          .add("GET", "/v2/email/account", "GetAccount");

  private final PostOffice office;
  private final Senders senders;
  private final BulkSending bulk;
  private volatile SesBehaviour behaviour = SesBehaviour.DOCUMENTED;

  /** Serves the mail resources of a template. */
  public SesService(Mail mail, PostOffice office) {
    this.office = office;
    this.senders = new Senders(mail, office.account());
    this.bulk = new BulkSending(senders, office);
  }

  /** The handling of accepted mail. */
  public PostOffice office() {
    return office;
  }

  /** The behaviour where documentation and measurements disagree. */
  public SesBehaviour behaviour() {
    return behaviour;
  }

  /** Changes that behaviour from the next call on. */
  public void behaviour(SesBehaviour changed) {
    behaviour = changed;
  }

  @Override
  public String name() {
    return "ses";
  }

  @Override
  public AwsCall read(String function, HttpRequest request) {
    String action =
        actions
            .match(request.method(), request.path())
            .map(Routes.Match::target)
            .orElseThrow(
                () ->
                    error(
                        404,
                        "UnknownOperationException",
                        "The local run does not emulate %s %s."
                            .formatted(request.method(), request.path())));
    JsonNode body =
        request.body().length == 0
            ? Json.object()
            : Json.read(request.body())
                .filter(JsonNode::isObject)
                .orElseThrow(() -> error(400, "SerializationException", ""));
    return new AwsCall(function, name(), action, body);
  }

  @Override
  public CompletableFuture<HttpResponse> handle(AwsCall call, HttpRequest request) {
    Object output =
        switch (call.action()) {
          case "SendEmail" ->
              sendEmail(SesInput.read(SesInput.Email.class, call.body()), call.function());
          case "SendBulkEmail" -> {
            if (request.body().length > LARGEST_BULK) {
              throw SesInput.malformed("The input is larger than 1 MB.");
            }
            yield bulk.send(
                SesInput.read(SesInput.BulkEmail.class, call.body()), call.function(), behaviour);
          }
          default -> account();
        };
    return CompletableFuture.completedFuture(HttpResponse.json(200, Json.tree(output)));
  }

  /** In REST JSON 1.1, with the type in a header. */
  @Override
  public HttpResponse write(AwsError error) {
    return HttpResponse.json(error.status(), Json.object().put("message", error.getMessage()))
        .with(List.of(new Header("x-amzn-errortype", error.type())));
  }

  static AwsError error(int status, String type, String message) {
    return AwsError.of(status, TYPE + type, message);
  }

  private Object sendEmail(SesInput.Email input, String function) {
    SesInput.Simple simple = input.content().simple();
    MailContent content =
        new MailContent(
            SesInput.singleLine("Subject", simple.subject().data()),
            simple.body().html().map(SesInput.Text::data),
            simple.body().text().map(SesInput.Text::data));
    if (content.html().isEmpty() && content.text().isEmpty()) {
      throw SesInput.malformed("The message has neither HTML nor text.");
    }
    List<Outgoing> mails = new ArrayList<>();
    for (String recipient : input.destination().recipients()) {
      mails.add(
          new Outgoing(
              SesInput.address(input.fromEmailAddress()),
              recipient,
              input.replyToAddresses().stream().map(SesInput::address).toList(),
              content,
              SesInput.headers(simple.headers()),
              SesInput.tags(input.emailTags()),
              input.configurationSetName()));
    }
    senders.check(input.fromEmailAddress(), input.configurationSetName());
    for (Outgoing mail : mails) {
      if (!senders.reaches(mail.to())) {
        throw Senders.notVerified(mail.to());
      }
    }
    senders.take(mails.size());
    String last = "";
    for (Outgoing mail : mails) {
      last = office.accept(mail, function);
    }
    return Map.of("MessageId", last);
  }

  private Object account() {
    Limits limits = office.account().limits();
    Map<String, Double> quota =
        Map.of(
            "Max24HourSend", (double) limits.max24HourSend(),
            "MaxSendRate", (double) limits.maxSendRate(),
            "SentLast24Hours", (double) office.account().sentLast24Hours());
    return Map.of(
        "DedicatedIpAutoWarmupEnabled",
        false,
        "EnforcementStatus",
        "HEALTHY",
        "ProductionAccessEnabled",
        !limits.sandbox(),
        "SendingEnabled",
        !limits.paused(),
        "SendQuota",
        quota,
        "SuppressionAttributes",
        Map.of("SuppressedReasons", List.of("BOUNCE", "COMPLAINT")));
  }
}
