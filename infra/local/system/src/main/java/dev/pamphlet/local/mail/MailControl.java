package dev.pamphlet.local.mail;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.pamphlet.local.control.ControlApi;
import dev.pamphlet.local.control.ControlProblem;
import dev.pamphlet.local.control.ControlRequest;
import dev.pamphlet.local.http.Header;
import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.http.QueryString;
import dev.pamphlet.local.mail.HeaderCheck.Checked;
import dev.pamphlet.local.mail.InboxPages.Listing;
import dev.pamphlet.local.mail.InboxPages.Opened;
import dev.pamphlet.local.mail.InboxPages.View;
import dev.pamphlet.local.mail.ShownHtml.Theme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The inbox at {@code /_local/mail}: pages for browsers, and JSON for clients that do not accept
 * HTML.
 */
public final class MailControl {

  private static final String ROOT = "/_local/mail";
  private static final String ONE = ROOT + "/{id}";
  private static final int PAGE = 50;

  /**
   * A letter's HTML may load its pictures and use its styles, but can neither run scripts nor reach
   * the page around it.
   */
  private static final String LETTER_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups"
          + " allow-popups-to-escape-sandbox; img-src ";

  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private final PostOffice office;
  private final InboxPages pages = new InboxPages();
  private final OneClick oneClick = new OneClick();

  private MailControl(PostOffice office) {
    this.office = office;
  }

  /** Serves the inbox and the settings of SES. */
  public static void add(ControlApi api, SesService ses) {
    MailControl control = new MailControl(ses.office());
    api.on("GET", ROOT, "every message, the newest first; ?q= searches", control::list)
        .on("DELETE", ROOT, "throws all messages away", control::empty)
        .on("POST", ROOT + "/empty", "the same, for a form", control::empty)
        .on("GET", ONE, "one message", control::show)
        .on("GET", ONE + "/source", "its source", control::source)
        .on("GET", ONE + "/html", "its HTML; ?theme=dark and ?images=off", control::html)
        .on("POST", ONE + "/one-click", "leaves its list, as a mail program does", control::leave)
        .on(
            "POST",
            ONE + "/bounce",
            "has it bounce for good",
            request -> control.happen(request, control.office::bounce))
        .on(
            "POST",
            ONE + "/soft-bounce",
            "has it bounce for a reason that may pass",
            request -> control.happen(request, control.office::bounceForNow))
        .on(
            "POST",
            ONE + "/complaint",
            "has its reader complain",
            request -> control.happen(request, control.office::complain));
    MailSettings.add(api, ses);
  }

  private Object list(ControlRequest request) {
    QueryString query = request.http().queryString();
    String text = query.only("q").orElse("");
    int page = page(query);
    List<Message> found = office.mailbox().search(text, page * PAGE, PAGE + 1);
    List<Message> shown = found.subList(0, Math.min(PAGE, found.size()));
    boolean more = found.size() > PAGE;
    return wantsHtml(request)
        ? page(pages.list(new Listing(shown, text, page, more, office.mailbox().size())))
        : Map.of("messages", shown, "more", more);
  }

  private static int page(QueryString query) {
    String page = query.only("page").orElse("0");
    if (!page.matches("\\d{1,6}")) {
      throw ControlProblem.malformed("page is a number");
    }
    return Integer.parseInt(page);
  }

  private Object show(ControlRequest request) {
    Message message = message(request);
    Optional<byte[]> source = office.mailbox().source(message.id());
    Optional<ReadMail> mail = source.map(ReadMail::of);
    if (wantsHtml(request)) {
      String text = source.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
      View view = View.of(request.http().queryString());
      return page(pages.show(new Opened(message, mail, text, view, Optional.empty())));
    }
    return new Whole(
        message,
        mail.flatMap(ReadMail::text),
        mail.flatMap(ReadMail::html),
        mail.flatMap(ReadMail::html).map(ShownHtml::links).orElse(List.of()),
        mail.map(HeaderCheck::of).orElse(List.of()).stream().map(Checked::withoutPraise).toList());
  }

  /** A message as JSON, with its parts, its links, and the findings about its headers. */
  private record Whole(
      @JsonUnwrapped Message message,
      Optional<String> text,
      Optional<String> html,
      List<ShownHtml.Link> links,
      List<Checked> headers) {}

  private HttpResponse source(ControlRequest request) {
    return new HttpResponse(
        200, List.of(new Header("content-type", "message/rfc822")), source(message(request)));
  }

  private HttpResponse html(ControlRequest request) {
    QueryString query = request.http().queryString();
    String html =
        ReadMail.of(source(message(request)))
            .html()
            .orElseThrow(() -> ControlProblem.unknown("it has no HTML part"));
    boolean images = !query.only("images").equals(Optional.of("off"));
    String shown = ShownHtml.of(html, Theme.of(query.only("theme").orElse("light")));
    return html(shown, LETTER_POLICY + (images ? "https: http: data:" : "'none'"));
  }

  private Object leave(ControlRequest request) {
    Message message = message(request);
    ReadMail mail = ReadMail.of(source(message));
    String told = oneClick.post(mail);
    return wantsHtml(request)
        ? page(
            pages.show(new Opened(message, Optional.of(mail), "", View.HEADERS, Optional.of(told))))
        : Map.of("answer", told);
  }

  private Object happen(ControlRequest request, Consumer<Message> what) {
    what.accept(message(request));
    Message message = message(request);
    return wantsHtml(request) ? seeOther(ROOT + "/" + message.id()) : message;
  }

  private Object empty(ControlRequest request) {
    office.mailbox().empty();
    return wantsHtml(request) ? seeOther(ROOT) : Map.of("messages", 0);
  }

  private Message message(ControlRequest request) {
    String id = request.variable("id");
    return office.mailbox().find(id).orElseThrow(() -> ControlProblem.unknown("no message " + id));
  }

  private byte[] source(Message message) {
    return office
        .mailbox()
        .source(message.id())
        .orElseThrow(() -> ControlProblem.unknown("it was not rendered: it has no source"));
  }

  private static boolean wantsHtml(ControlRequest request) {
    return request.http().first("accept").orElse("").contains("text/html");
  }

  private static HttpResponse page(String html) {
    return html(html, PAGE_POLICY);
  }

  private static HttpResponse html(String html, String policy) {
    return new HttpResponse(
        200,
        List.of(
            new Header("content-type", "text/html; charset=utf-8"),
            new Header("content-security-policy", policy)),
        html.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse seeOther(String path) {
    return new HttpResponse(303, List.of(new Header("location", path)), new byte[0]);
  }
}
