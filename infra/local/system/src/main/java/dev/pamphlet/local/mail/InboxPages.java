package dev.pamphlet.local.mail;

import dev.pamphlet.local.http.QueryString;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The pages of the inbox, from the templates in {@code src/main/jte}, which escape all values. */
public final class InboxPages {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.pamphlet.local.jte");

  /** The views of a message. */
  public enum Side {
    HTML,
    TEXT,
    HEADERS,
    SOURCE;

    /** Its value in a query string. */
    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Its label on the page. */
    public String words() {
      return this == HTML ? "HTML" : name().charAt(0) + value().substring(1);
    }
  }

  /**
   * How a message is shown.
   *
   * @param dark whether its HTML is shown in dark mode
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
   * One page of the list.
   *
   * @param text what was searched for; empty for everything
   * @param number of the page, from 0
   * @param more whether there are earlier messages
   * @param all the number of messages in all, found or not
   */
  public record Listing(List<Message> messages, String text, int number, boolean more, int all) {

    /** The page of that number, as a query string. */
    public String page(int other) {
      return "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&page=" + other;
    }
  }

  /**
   * One message.
   *
   * @param mail empty if it could not be rendered
   * @param notice the result of the last action
   */
  public record Opened(
      Message message, Optional<ReadMail> mail, String source, View view, Optional<String> notice) {

    /** Its HTML part, if it has one. */
    public Optional<String> html() {
      return mail.flatMap(ReadMail::html);
    }
  }

  /** An instant in readable form. */
  public static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** The subject, or a text for none. */
  public static String subject(Message message) {
    return message.subject().isBlank() ? "(no subject)" : message.subject();
  }

  String list(Listing page) {
    return render("list.jte", page);
  }

  String show(Opened page) {
    return render("message.jte", page);
  }

  private String render(String template, Object page) {
    StringOutput output = new StringOutput();
    engine.render(template, page, output);
    return output.toString();
  }
}
