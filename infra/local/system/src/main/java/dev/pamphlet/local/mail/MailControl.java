package dev.pamphlet.local.mail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.control.ControlApi;
import dev.pamphlet.local.control.ControlProblem;
import dev.pamphlet.local.control.ControlRequest;
import dev.pamphlet.local.http.Header;
import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.http.QueryString;
import dev.pamphlet.local.mail.ShownHtml.Theme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The inbox at {@code /_local/mail}: pages for a browser, JSON for everybody who does not ask for
 * HTML.
 */
public final class MailControl {

  private static final String ROOT = "/_local/mail";
  private static final String ONE = ROOT + "/{id}";
  private static final int PAGE = 50;

  /**
   * A letter's HTML may load its pictures and show its styles, and can neither run anything nor
   * reach the page around it.
   */
  private static final String LETTER_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups"
          + " allow-popups-to-escape-sandbox; img-src ";

  private final PostOffice office;
  private final InboxPages pages = new InboxPages();
  private final OneClick oneClick = new OneClick();

  private MailControl(PostOffice office) {
    this.office = office;
  }

  /** Serves the inbox, and what a test can set about SES. */
  public static void add(ControlApi api, SesService ses) {
    MailControl control = new MailControl(ses.office());
    api.on("GET", ROOT, "every message, the newest first; ?q= searches", control::list)
        .on("DELETE", ROOT, "throws all messages away", control::empty)
        .on("POST", ROOT + "/empty", "the same, for a form", control::emptied)
        .on("GET", ONE, "one message", control::show)
        .on("GET", ONE + "/source", "its source", control::source)
        .on("GET", ONE + "/html", "its HTML; ?theme=dark and ?images=off", control::html)
        .on("POST", ONE + "/one-click", "leaves its list, as a mail program does", control::leave)
        .on("POST", ONE + "/bounce", "has it bounce for good", control::bounce)
        .on("POST", ONE + "/complaint", "has its reader complain", control::complain);
    MailSettings.add(api, ses);
  }

  private HttpResponse list(ControlRequest request) {
    QueryString query = request.http().queryString();
    String text = query.only("q").orElse("");
    int page = page(query);
    List<Message> found = office.mailbox().search(text, page * PAGE, PAGE + 1);
    List<Message> shown = found.subList(0, Math.min(PAGE, found.size()));
    boolean more = found.size() > PAGE;
    if (wantsHtml(request)) {
      return page(pages.list(shown, text, page, more, office.mailbox().size()));
    }
    ArrayNode messages = Json.object().putArray("messages");
    shown.forEach(message -> messages.add(MessageJson.of(message)));
    ObjectNode answer = Json.object();
    answer.set("messages", messages);
    answer.put("more", more);
    return ControlApi.json(answer);
  }

  private static int page(QueryString query) {
    String page = query.only("page").orElse("0");
    if (!page.matches("\\d{1,6}")) {
      throw ControlProblem.malformed("page is a number");
    }
    return Integer.parseInt(page);
  }

  private HttpResponse show(ControlRequest request) {
    Message message = message(request);
    Optional<ReadMail> mail = office.mailbox().source(message.id()).map(ReadMail::of);
    if (wantsHtml(request)) {
      QueryString query = request.http().queryString();
      String source =
          office
              .mailbox()
              .source(message.id())
              .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
              .orElse("");
      return page(pages.show(message, mail, source, InboxPages.View.of(query), Optional.empty()));
    }
    return ControlApi.json(MessageJson.of(message, mail));
  }

  private HttpResponse source(ControlRequest request) {
    Message message = message(request);
    byte[] source =
        office
            .mailbox()
            .source(message.id())
            .orElseThrow(() -> ControlProblem.unknown("it was not rendered: it has no source"));
    return new HttpResponse(200, List.of(new Header("content-type", "message/rfc822")), source);
  }

  private HttpResponse html(ControlRequest request) {
    QueryString query = request.http().queryString();
    String html =
        office
            .mailbox()
            .source(message(request).id())
            .flatMap(source -> ReadMail.of(source).html())
            .orElseThrow(() -> ControlProblem.unknown("it has no HTML part"));
    boolean images = !query.only("images").equals(Optional.of("off"));
    String shown = ShownHtml.of(html, Theme.of(query.only("theme").orElse("light")));
    return new HttpResponse(
        200,
        List.of(
            new Header("content-type", "text/html; charset=utf-8"),
            new Header(
                "content-security-policy",
                LETTER_POLICY + (images ? "https: http: data:" : "'none'"))),
        shown.getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse leave(ControlRequest request) {
    Message message = message(request);
    ReadMail mail =
        office
            .mailbox()
            .source(message.id())
            .map(ReadMail::of)
            .orElseThrow(() -> ControlProblem.unknown("it was not rendered"));
    String told = oneClick.post(mail);
    if (wantsHtml(request)) {
      return page(
          pages.show(message, Optional.of(mail), "", InboxPages.View.HEADERS, Optional.of(told)));
    }
    return ControlApi.json(Json.object().put("answer", told));
  }

  private HttpResponse bounce(ControlRequest request) {
    office.bounce(message(request));
    return after(request);
  }

  private HttpResponse complain(ControlRequest request) {
    office.complain(message(request));
    return after(request);
  }

  private HttpResponse after(ControlRequest request) {
    Message message = message(request);
    return wantsHtml(request)
        ? seeOther(ROOT + "/" + message.id())
        : ControlApi.json(MessageJson.of(message));
  }

  private HttpResponse empty(ControlRequest request) {
    office.mailbox().empty();
    return ControlApi.json(Json.object().put("messages", 0));
  }

  private HttpResponse emptied(ControlRequest request) {
    office.mailbox().empty();
    return seeOther(ROOT);
  }

  private Message message(ControlRequest request) {
    String id = request.variable("id");
    return office.mailbox().find(id).orElseThrow(() -> ControlProblem.unknown("no message " + id));
  }

  private static boolean wantsHtml(ControlRequest request) {
    return request
        .http()
        .first("accept")
        .filter(accept -> accept.contains("text/html"))
        .isPresent();
  }

  private static HttpResponse page(String html) {
    return new HttpResponse(
        200,
        List.of(
            new Header("content-type", "text/html; charset=utf-8"),
            new Header(
                "content-security-policy",
                "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'")),
        html.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse seeOther(String path) {
    return new HttpResponse(303, List.of(new Header("location", path)), new byte[0]);
  }
}
