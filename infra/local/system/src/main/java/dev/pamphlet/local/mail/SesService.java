package dev.pamphlet.local.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.aws.AwsCall;
import dev.pamphlet.local.aws.AwsError;
import dev.pamphlet.local.aws.AwsService;
import dev.pamphlet.local.http.Header;
import dev.pamphlet.local.http.HttpRequest;
import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.http.Routes;
import dev.pamphlet.local.mail.Account.Limits;
import dev.pamphlet.local.mail.Account.Refusal;
import dev.pamphlet.local.template.LocalAccount;
import dev.pamphlet.local.template.Mail;
import dev.pamphlet.local.template.Mail.ConfigurationSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Amazon SES's API, version 2, as far as functions call it: SendEmail with simple content,
 * SendBulkEmail with an inline template, GetAccount.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendBulkEmail.html">
 *     SendBulkEmail</a>
 */
public final class SesService implements AwsService {

  private static final int MOST_ENTRIES = 50;
  private static final int LARGEST_BULK = 1024 * 1024;
  private static final String TYPE = "com.amazonaws.sesv2#";

  private final Routes<String> actions =
      new Routes<String>()
          .add("POST", "/v2/email/outbound-emails", "SendEmail")
          .add("POST", "/v2/email/outbound-bulk-emails", "SendBulkEmail")
          .add("GET", "/v2/email/account", "GetAccount");

  private final Mail mail;
  private final PostOffice office;
  private volatile Readings readings = Readings.DOCUMENTED;

  /** Serves what a template has of SES. */
  public SesService(Mail mail, PostOffice office) {
    this.mail = mail;
    this.office = office;
  }

  /** What becomes of the mail that it accepts. */
  public PostOffice office() {
    return office;
  }

  /** How it is read where documentation and measurement disagree. */
  public Readings readings() {
    return readings;
  }

  /** Reads it differently from the next call on. */
  public void readings(Readings changed) {
    readings = changed;
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
    SesInput input = new SesInput("", call.body());
    ObjectNode output =
        switch (call.action()) {
          case "SendEmail" -> sendEmail(input, call.function());
          case "SendBulkEmail" -> {
            if (request.body().length > LARGEST_BULK) {
              throw SesInput.malformed("The input is larger than 1 MB.");
            }
            yield sendBulkEmail(input, call.function());
          }
          default -> account();
        };
    return CompletableFuture.completedFuture(HttpResponse.json(200, output));
  }

  /** REST JSON 1.1: the type in a header. */
  @Override
  public HttpResponse write(AwsError error) {
    return HttpResponse.json(error.status(), Json.object().put("message", error.getMessage()))
        .with(List.of(new Header("x-amzn-errortype", error.type())));
  }

  static AwsError error(int status, String type, String message) {
    return AwsError.of(status, TYPE + type, message);
  }

  private ObjectNode sendEmail(SesInput input, String function) {
    input.only(
        "ConfigurationSetName",
        "Content",
        "Destination",
        "EmailTags",
        "FromEmailAddress",
        "ReplyToAddresses");
    SesInput simple =
        input.in("Content").only("Simple").in("Simple").only("Body", "Headers", "Subject");
    SesInput body = simple.in("Body").only("Html", "Text");
    Outgoing outgoing =
        new Outgoing(
            input.from(),
            "",
            input.addresses("ReplyToAddresses"),
            SesInput.singleLine("Subject", content(simple.in("Subject"))),
            part(body, "Html"),
            part(body, "Text"),
            simple.headers("Headers"),
            input.tags("EmailTags"),
            input.text("ConfigurationSetName"));
    if (outgoing.html().isEmpty() && outgoing.text().isEmpty()) {
      throw SesInput.malformed("The message has neither HTML nor text.");
    }
    List<String> recipients = input.recipients();
    checkSender(outgoing);
    for (String recipient : recipients) {
      unverified(recipient)
          .ifPresent(
              refused -> {
                throw refused;
              });
    }
    Refusal refusal = office.account().take(recipients.size());
    if (refusal != Refusal.NONE) {
      throw refusal.error();
    }
    String last = "";
    for (String recipient : recipients) {
      last = office.accept(outgoing.to(recipient), function);
    }
    return Json.object().put("MessageId", last);
  }

  private static Optional<String> part(SesInput body, String name) {
    return body.has(name) ? Optional.of(content(body.in(name))) : Optional.empty();
  }

  private static String content(SesInput content) {
    return content.only("Charset", "Data").requiredText("Data");
  }

  private ObjectNode sendBulkEmail(SesInput input, String function) {
    input.only(
        "BulkEmailEntries",
        "ConfigurationSetName",
        "DefaultContent",
        "DefaultEmailTags",
        "FromEmailAddress",
        "ReplyToAddresses");
    SesInput content =
        input
            .in("DefaultContent")
            .only("Template")
            .in("Template")
            .only("Headers", "TemplateContent", "TemplateData");
    InlineTemplate template = template(content.in("TemplateContent"));
    List<SesInput> entries = input.list("BulkEmailEntries");
    if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
      throw SesInput.malformed("There must be 1 to " + MOST_ENTRIES + " entries.");
    }
    Outgoing common =
        new Outgoing(
            input.from(),
            "",
            input.addresses("ReplyToAddresses"),
            template.subject(),
            template.html(),
            template.text(),
            content.headers("Headers"),
            input.tags("DefaultEmailTags"),
            input.text("ConfigurationSetName"));
    Optional<Map<String, String>> defaults = content.data("TemplateData");
    checkSender(common);
    List<BulkEntry> read =
        entries.stream().map(entry -> BulkEntry.read(entry, common, defaults, readings)).toList();
    if (readings.refusals() == Readings.Refusals.WHOLE_CALL) {
      Refusal refusal = office.account().take(read.size());
      if (refusal != Refusal.NONE) {
        throw refusal.error();
      }
    }
    ObjectNode output = Json.object();
    ArrayNode results = output.putArray("BulkEmailEntryResults");
    read.forEach(entry -> results.add(send(entry, template, function)));
    return output;
  }

  private static InlineTemplate template(SesInput content) {
    content.only("Html", "Subject", "Text");
    InlineTemplate template =
        new InlineTemplate(
            SesInput.singleLine("Subject", content.requiredText("Subject")),
            content.text("Html"),
            content.text("Text"));
    template
        .unsupported()
        .ifPresent(
            tag -> {
              throw SesInput.malformed("An inline template replaces {{name}} only, not " + tag);
            });
    return template;
  }

  private ObjectNode send(BulkEntry entry, InlineTemplate template, String function) {
    Optional<AwsError> unverified = unverified(entry.mail().to());
    if (unverified.isPresent()) {
      return Json.object()
          .put("Status", "MESSAGE_REJECTED")
          .put("Error", unverified.get().getMessage());
    }
    if (readings.refusals() == Readings.Refusals.PER_ENTRY) {
      Refusal refusal = office.account().take(1);
      if (refusal != Refusal.NONE) {
        return Json.object().put("Status", refusal.status()).put("Error", refusal.message());
      }
    }
    return Json.object()
        .put("Status", "SUCCESS")
        .put("MessageId", entry.accept(template, readings.escaped(), office, function));
  }

  /** Whether this account may send, from this address, with this configuration set. */
  private void checkSender(Outgoing outgoing) {
    if (office.account().limits().paused()) {
      throw error(400, "SendingPausedException", "Sending is paused for this account.");
    }
    Optional<String> named = outgoing.configurationSet();
    if (named.isPresent()) {
      ConfigurationSet set =
          mail.configurationSets().stream()
              .filter(each -> each.name().equals(named.get()))
              .findFirst()
              .orElseThrow(
                  () ->
                      error(
                          404,
                          "NotFoundException",
                          "Configuration set <" + named.get() + "> does not exist."));
      if (!set.sending()) {
        throw error(
            400, "SendingPausedException", "Sending is paused for configuration set " + set.name());
      }
    }
    if (identityOf(mail, outgoing.from()).isEmpty()) {
      throw notVerified(outgoing.from());
    }
  }

  private Optional<AwsError> unverified(String recipient) {
    boolean reachable =
        !office.account().limits().sandbox()
            || Fate.isSimulator(recipient)
            || identityOf(mail, recipient).isPresent();
    return reachable ? Optional.empty() : Optional.of(notVerified(recipient));
  }

  private static AwsError notVerified(String address) {
    return error(
        400,
        "MessageRejected",
        "Email address is not verified. The following identities failed the check in region %s: %s"
            .formatted(LocalAccount.REGION.toUpperCase(Locale.ROOT), address));
  }

  /**
   * The identity that an address is sent from: itself, or the nearest of its domains.
   *
   * @param address with or without a name; one that is none has no identity
   */
  public static Optional<String> identityOf(Mail mail, String address) {
    String bare = SesInput.bare(address).orElse("").toLowerCase(Locale.ROOT);
    Optional<String> own = identity(mail, bare);
    String domain = bare.substring(bare.lastIndexOf('@') + 1);
    while (own.isEmpty() && domain.contains(".")) {
      own = identity(mail, domain);
      domain = domain.substring(domain.indexOf('.') + 1);
    }
    return own;
  }

  /** A sender's address without its name; as it is where it is none. */
  public static String addressOf(String sender) {
    return SesInput.bare(sender).orElse(sender);
  }

  private static Optional<String> identity(Mail mail, String name) {
    return mail.identities().stream().filter(name::equalsIgnoreCase).findFirst();
  }

  private ObjectNode account() {
    Limits limits = office.account().limits();
    ObjectNode account =
        Json.object()
            .put("DedicatedIpAutoWarmupEnabled", false)
            .put("EnforcementStatus", "HEALTHY")
            .put("ProductionAccessEnabled", !limits.sandbox())
            .put("SendingEnabled", !limits.paused());
    account
        .putObject("SendQuota")
        .put("Max24HourSend", (double) limits.max24HourSend())
        .put("MaxSendRate", (double) limits.maxSendRate())
        .put("SentLast24Hours", (double) office.account().sentLast24Hours());
    account
        .putObject("SuppressionAttributes")
        .putArray("SuppressedReasons")
        .add("BOUNCE")
        .add("COMPLAINT");
    return account;
  }
}
