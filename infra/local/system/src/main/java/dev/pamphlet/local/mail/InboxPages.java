package dev.pamphlet.local.mail;

import dev.pamphlet.local.http.QueryString;
import dev.pamphlet.local.mail.HeaderCheck.Checked;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The pages of the inbox, from the templates in {@code src/main/jte}, which escape what they show.
 */
public final class InboxPages {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.pamphlet.local.jte");

  /** Which side of a message is looked at. */
  public enum Side {
    HTML,
    TEXT,
    HEADERS,
    SOURCE;

    /** As it stands in a query string. */
    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** As it stands on the page. */
    public String words() {
      return this == HTML ? "HTML" : name().charAt(0) + value().substring(1);
    }
  }

  /**
   * How a message is looked at.
   *
   * @param dark whether its HTML shows its dark look
   * @param narrow whether it is as wide as a small phone, 320 pixels
   * @param images whether pictures are loaded
   */
  public record View(Side side, boolean dark, boolean narrow, boolean images) {

    static final View HEADERS = new View(Side.HEADERS, false, false, true);

    static View of(QueryString query) {
      String asked = query.only("view").orElse("html");
      Side side =
          List.of(Side.values()).stream()
              .filter(each -> each.value().equals(asked))
              .findFirst()
              .orElse(Side.HTML);
      return new View(
          side,
          query.only("theme").equals(Optional.of("dark")),
          query.only("width").equals(Optional.of("320")),
          !query.only("images").equals(Optional.of("off")));
    }

    /** The same from another side. */
    public View side(Side other) {
      return new View(other, dark, narrow, images);
    }

    /** The same in the other theme. */
    public View otherTheme() {
      return new View(side, !dark, narrow, images);
    }

    /** The same at the other width. */
    public View otherWidth() {
      return new View(side, dark, !narrow, images);
    }

    /** The same with pictures switched. */
    public View otherImages() {
      return new View(side, dark, narrow, !images);
    }

    /** As a query string. */
    public String query() {
      return "?view="
          + side.value()
          + (dark ? "&theme=dark" : "")
          + (narrow ? "&width=320" : "")
          + (images ? "" : "&images=off");
    }
  }

  /**
   * A message as a page shows it.
   *
   * @param time when it was accepted, for a person
   * @param state its latest outcome in a word; empty while it is on its way
   */
  public record Row(String id, String to, String subject, String time, String state, boolean bad) {

    static Row of(Message message) {
      Optional<Outcome.Kind> latest = message.latest().map(Outcome::kind);
      return new Row(
          message.id(),
          message.to(),
          message.subject().isBlank() ? "(no subject)" : message.subject(),
          TIME.format(message.at()),
          latest.map(Outcome.Kind::words).orElse(""),
          latest
              .filter(kind -> kind != Outcome.Kind.DELIVERY && kind != Outcome.Kind.SEND)
              .isPresent());
    }
  }

  /** What has become of a message, as a page shows it. */
  public record Step(String time, String words, String detail) {

    static Step of(Outcome outcome) {
      return new Step(TIME.format(outcome.at()), outcome.kind().words(), outcome.detail());
    }
  }

  /** The list: one page of what was found. */
  String list(List<Message> messages, String text, int page, boolean more, int all) {
    return render(
        "list.jte",
        Map.of(
            "rows",
            messages.stream().map(Row::of).toList(),
            "text",
            text,
            "earlier",
            more ? Optional.of(link(text, page + 1)) : Optional.empty(),
            "later",
            page > 0 ? Optional.of(link(text, page - 1)) : Optional.empty(),
            "all",
            all));
  }

  private static String link(String text, int page) {
    return "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&page=" + page;
  }

  /**
   * One message.
   *
   * @param mail empty where it could not be rendered
   * @param notice what an act that was just done led to
   */
  String show(
      Message message, Optional<ReadMail> mail, String source, View view, Optional<String> notice) {
    List<Checked> headers = mail.map(HeaderCheck::of).orElse(List.of());
    return render(
        "message.jte",
        Map.of(
            "row",
            Row.of(message),
            "message",
            message,
            "steps",
            message.outcomes().stream().map(Step::of).toList(),
            "view",
            view,
            "html",
            mail.flatMap(ReadMail::html).isPresent(),
            "links",
            mail.flatMap(ReadMail::html).map(ShownHtml::links).orElse(List.of()),
            "text",
            mail.flatMap(ReadMail::text),
            "headers",
            headers,
            "source",
            source,
            "notice",
            notice));
  }

  private String render(String template, Map<String, Object> parameters) {
    StringOutput output = new StringOutput();
    engine.render(template, parameters, output);
    return output.toString();
  }
}
