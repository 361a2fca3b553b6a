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
import dev.pamphlet.local.mail.Account.Refusal;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.Mail;
import dev.pamphlet.template.Mail.ConfigurationSet;
import java.util.ArrayList;
import java.util.HashMap;
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

  /** Serves the mail resources of a template. */
  public SesService(Mail mail, PostOffice office) {
    this.mail = mail;
    this.office = office;
  }

  /** The handling of accepted mail. */
  public PostOffice office() {
    return office;
  }

  /** The behaviour where documentation and measurements disagree. */
  public Readings readings() {
    return readings;
  }

  /** Changes that behaviour from the next call on. */
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
    Object output =
        switch (call.action()) {
          case "SendEmail" ->
              sendEmail(SesInput.read(SesInput.Email.class, call.body()), call.function());
          case "SendBulkEmail" -> {
            if (request.body().length > LARGEST_BULK) {
              throw SesInput.malformed("The input is larger than 1 MB.");
            }
            yield sendBulkEmail(
                SesInput.read(SesInput.BulkEmail.class, call.body()), call.function());
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
    checkSender(input.fromEmailAddress(), input.configurationSetName());
    for (Outgoing mail : mails) {
      if (!isReachable(mail.to())) {
        throw notVerified(mail.to());
      }
    }
    take(mails.size());
    String last = "";
    for (Outgoing mail : mails) {
      last = office.accept(mail, function);
    }
    return Map.of("MessageId", last);
  }

  private Object sendBulkEmail(SesInput.BulkEmail input, String function) {
    MailContent template = input.defaultContent().template().templateContent();
    SesInput.singleLine("Subject", template.subject());
    template.checkTags();
    int entries = input.bulkEmailEntries().size();
    if (entries < 1 || entries > MOST_ENTRIES) {
      throw SesInput.malformed("There must be 1 to " + MOST_ENTRIES + " entries.");
    }
    checkSender(input.fromEmailAddress(), input.configurationSetName());
    List<Entry> read = input.bulkEmailEntries().stream().map(each -> read(input, each)).toList();
    if (readings.refusals() == Readings.Refusals.WHOLE_CALL) {
      take(entries);
    }
    return Map.of(
        "BulkEmailEntryResults", read.stream().map(each -> send(each, function)).toList());
  }

  /**
   * An entry of a bulk call.
   *
   * @param template the message, whose content is still a template
   * @param data the data for the template
   */
  private record Entry(Outgoing template, Map<String, String> data) {}

  private Entry read(SesInput.BulkEmail input, SesInput.Entry entry) {
    SesInput.Template common = input.defaultContent().template();
    List<String> recipients = entry.destination().recipients();
    if (recipients.size() != 1) {
      throw SesInput.malformed("The local run wants one recipient an entry.");
    }
    Map<String, String> headers = SesInput.headers(common.headers());
    headers.putAll(SesInput.headers(entry.replacementHeaders()));
    Map<String, String> tags = SesInput.tags(input.defaultEmailTags());
    tags.putAll(SesInput.tags(entry.replacementTags()));
    Outgoing template =
        new Outgoing(
            SesInput.address(input.fromEmailAddress()),
            recipients.get(0),
            input.replyToAddresses().stream().map(SesInput::address).toList(),
            common.templateContent(),
            headers,
            tags,
            input.configurationSetName());
    return new Entry(template, data(common.templateData(), entry));
  }

  private Map<String, String> data(Optional<String> defaults, SesInput.Entry entry) {
    Map<String, String> data = defaults.map(SesInput::data).orElseGet(HashMap::new);
    Optional<Map<String, String>> own =
        entry
            .replacementEmailContent()
            .flatMap(content -> content.replacementTemplate().replacementTemplateData())
            .map(SesInput::data);
    if (own.isPresent() && readings.defaults() == Readings.Defaults.REPLACED) {
      return own.get();
    }
    own.ifPresent(data::putAll);
    return data;
  }

  private Map<String, String> send(Entry entry, String function) {
    String to = entry.template().to();
    if (!isReachable(to)) {
      return Map.of("Status", "MESSAGE_REJECTED", "Error", notVerified(to).getMessage());
    }
    if (readings.refusals() == Readings.Refusals.PER_ENTRY) {
      Refusal refusal = office.account().take(1);
      if (refusal != Refusal.NONE) {
        return Map.of("Status", refusal.status(), "Error", refusal.message());
      }
    }
    return Map.of("Status", "SUCCESS", "MessageId", render(entry, function));
  }

  /** An entry that cannot be rendered is accepted too, and fails afterwards. */
  private String render(Entry entry, String function) {
    Outgoing mail = entry.template();
    try {
      MailContent content = mail.content().render(entry.data(), readings.escaped());
      SesInput.singleLine("Subject", content.subject());
      return office.accept(mail.with(content), function);
    } catch (MailContent.MissingVariable | AwsError unrendered) {
      return office.acceptUnrendered(mail, function, unrendered.getMessage());
    }
  }

  private void take(int recipients) {
    Refusal refusal = office.account().take(recipients);
    if (refusal != Refusal.NONE) {
      throw error(429, "TooManyRequestsException", refusal.message());
    }
  }

  /** Checks that this account may send from this address with this configuration set. */
  private void checkSender(String from, Optional<String> configurationSet) {
    if (office.account().limits().paused()) {
      throw error(400, "SendingPausedException", "Sending is paused for this account.");
    }
    configurationSet.ifPresent(this::checkSet);
    if (identityOf(mail, from).isEmpty()) {
      throw notVerified(from);
    }
  }

  private void checkSet(String name) {
    ConfigurationSet set =
        mail.configurationSet(name)
            .orElseThrow(
                () ->
                    error(
                        404,
                        "NotFoundException",
                        "Configuration set <" + name + "> does not exist."));
    if (!set.sending()) {
      throw error(400, "SendingPausedException", "Sending is paused for configuration set " + name);
    }
  }

  private boolean isReachable(String recipient) {
    return !office.account().limits().sandbox()
        || Fate.isSimulator(recipient)
        || identityOf(mail, recipient).isPresent();
  }

  private static AwsError notVerified(String address) {
    return error(
        400,
        "MessageRejected",
        "Email address is not verified. The following identities failed the check in region %s: %s"
            .formatted(LocalAccount.REGION.toUpperCase(Locale.ROOT), address));
  }

  /**
   * The identity of a sender's address: the address itself, or the nearest of its domains.
   *
   * @param address with or without a name; a malformed one has no identity
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

  /** A sender's address without its name; unchanged if it is malformed. */
  public static String addressOf(String sender) {
    return SesInput.bare(sender).orElse(sender);
  }

  private static Optional<String> identity(Mail mail, String name) {
    return mail.identities().stream().filter(name::equalsIgnoreCase).findFirst();
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
