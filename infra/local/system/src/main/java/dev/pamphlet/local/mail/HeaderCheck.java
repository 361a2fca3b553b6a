package dev.pamphlet.local.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import dev.pamphlet.local.mail.ReadMail.Line;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks the headers of a message against the requirements of mail programs and large mailbox
 * providers.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5322#section-3.6">RFC 5322: which headers, how
 *     often</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2369">RFC 2369: headers of lists</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8058">RFC 8058: one-click unsubscribing</a>
 */
public final class HeaderCheck {

  /** RFC 5322, section 2.1.1: the longest line allowed. */
  private static final int LONGEST = 998;

  private static final String UNSUBSCRIBE = "list-unsubscribe";
  private static final String ONE_CLICK = "list-unsubscribe-post";

  /** RFC 5322, section 3.6: at most once in a message. */
  private static final List<String> ONCE =
      List.of(
          ("bcc cc date from in-reply-to message-id mime-version references reply-to sender subject"
                  + " to list-unsubscribe list-unsubscribe-post list-id")
              .split(" "));

  private static final List<String> ADDRESSES = List.of("from", "reply-to", "sender", "to");
  private static final Pattern BRACKETED = Pattern.compile("<(https?://[^<>\\s]+)>");

  private static final Syntax LIST =
      new Syntax(
          "<[^<>\\s]+>(?:\\s*,\\s*<[^<>\\s]+>)*",
          "is not a list of addresses in angle brackets (RFC 2369)");

  /** The syntax of the values of headers. */
  private static final Map<String, Syntax> SYNTAX =
      Map.of(
          UNSUBSCRIBE,
          LIST,
          "list-help",
          LIST,
          "list-post",
          LIST,
          "list-owner",
          LIST,
          "list-archive",
          LIST,
          "list-subscribe",
          LIST,
          ONE_CLICK,
          new Syntax("List-Unsubscribe=One-Click", "must be List-Unsubscribe=One-Click (RFC 8058)"),
          "list-id",
          new Syntax(
              "(?:[^<>]*\\s)?<[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)+>",
              "is not a name and <label.domain> (RFC 2919)"),
          "auto-submitted",
          new Syntax(
              "no|auto-generated|auto-replied",
              "is none of no, auto-generated, auto-replied (RFC 3834)"));

  /**
   * The syntax of a value.
   *
   * @param pattern a regular expression for the whole of it
   * @param otherwise the complaint about one that does not match
   */
  private record Syntax(String pattern, String otherwise) {}

  /** A remark about a header. */
  public record Finding(Level level, String words) {}

  /** The severity of a finding. */
  @EnumNaming(EnumNamingStrategies.LowerCaseStrategy.class)
  public enum Level {
    ERROR("Wrong"),
    WARNING("Doubtful"),
    FINE("Good");

    private final String word;

    Level(String word) {
      this.word = word;
    }

    /** The word on the page, for readers who do not see its colour. */
    public String word() {
      return word;
    }
  }

  /**
   * A header with its findings.
   *
   * @param header empty for one that is missing
   */
  public record Checked(
      String name, @JsonProperty("value") Optional<String> header, List<Finding> findings) {

    /** Only the faults. */
    Checked withoutPraise() {
      return new Checked(
          name, header, findings.stream().filter(it -> it.level() != Level.FINE).toList());
    }

    /** The worst of the findings. */
    Level level() {
      return findings.stream().map(Finding::level).min(Level::compareTo).orElse(Level.FINE);
    }
  }

  private final List<Line> headers;

  private HeaderCheck(List<Line> headers) {
    this.headers = headers;
  }

  /** All headers in their order, and then the missing ones. */
  public static List<Checked> of(ReadMail mail) {
    return new HeaderCheck(mail.headers()).check();
  }

  private List<Checked> check() {
    List<Checked> checked = new ArrayList<>();
    for (Line line : headers) {
      checked.add(new Checked(line.name(), Optional.of(line.value()), findings(line)));
    }
    require("date", "RFC 5322 requires it", checked);
    require("from", "RFC 5322 requires it", checked);
    require("message-id", "RFC 5322 requires one in every message", checked);
    if (!values(UNSUBSCRIBE).isEmpty()) {
      require(ONE_CLICK, "without it nobody can unsubscribe with one click (RFC 8058)", checked);
    }
    return checked;
  }

  private void require(String name, String why, List<Checked> checked) {
    if (values(name).isEmpty()) {
      checked.add(new Checked(name, Optional.empty(), List.of(error("missing: " + why))));
    }
  }

  private List<Finding> findings(Line line) {
    String name = line.name().toLowerCase(Locale.ROOT);
    List<Finding> findings = new ArrayList<>();
    if (line.longestLine() > LONGEST) {
      findings.add(error("has a line of more than %d characters (RFC 5322)".formatted(LONGEST)));
    }
    if (line.value().chars().anyMatch(c -> c > '~' || (c < ' ' && c != '\t'))) {
      findings.add(error("has characters that are not printable ASCII (RFC 5322)"));
    }
    if (ONCE.contains(name) && values(name).size() > 1) {
      findings.add(error("is there more than once (RFC 5322)"));
    }
    if (ADDRESSES.contains(name)) {
      addresses(name, line.value()).ifPresent(findings::add);
    }
    Syntax syntax = SYNTAX.get(name);
    if (syntax != null && !line.value().matches(syntax.pattern())) {
      findings.add(error(syntax.otherwise()));
    } else if (name.equals(UNSUBSCRIBE)) {
      findings.add(unsubscribe(line.value()));
    } else if (name.equals(ONE_CLICK)) {
      findings.add(
          values(UNSUBSCRIBE).isEmpty()
              ? error("has no effect without List-Unsubscribe (RFC 8058)")
              : new Finding(Level.FINE, "as RFC 8058 has it"));
    }
    return findings;
  }

  private static Optional<Finding> addresses(String name, String value) {
    try {
      InternetAddress[] addresses = InternetAddress.parseHeader(value, true);
      for (InternetAddress address : addresses) {
        address.validate();
      }
      return addresses.length == 1 || name.equals("reply-to")
          ? Optional.empty()
          : Optional.of(warning("has " + addresses.length + " addresses"));
    } catch (AddressException illegal) {
      return Optional.of(error("has no valid address: " + illegal.getMessage()));
    }
  }

  private static Finding unsubscribe(String value) {
    List<URI> web = webAddresses(value);
    if (web.size() != 1) {
      return error("has %d web addresses; RFC 8058 requires one".formatted(web.size()));
    }
    return web.get(0).getScheme().equals("https")
        ? new Finding(Level.FINE, "has one https address (RFC 8058)")
        : warning("is not https, which RFC 8058 requires everywhere except on this machine");
  }

  /** The address for a one-click POST; empty unless there is exactly one. */
  static Optional<URI> oneClickAddress(ReadMail mail) {
    HeaderCheck check = new HeaderCheck(mail.headers());
    List<URI> web =
        check.values(UNSUBSCRIBE).stream().flatMap(v -> webAddresses(v).stream()).toList();
    return web.size() == 1 && !check.values(ONE_CLICK).isEmpty()
        ? Optional.of(web.get(0))
        : Optional.empty();
  }

  private static List<URI> webAddresses(String value) {
    return BRACKETED.matcher(value).results().map(web -> URI.create(web.group(1))).toList();
  }

  private List<String> values(String name) {
    return headers.stream()
        .filter(line -> line.name().equalsIgnoreCase(name))
        .map(Line::value)
        .toList();
  }

  private static Finding error(String words) {
    return new Finding(Level.ERROR, words);
  }

  private static Finding warning(String words) {
    return new Finding(Level.WARNING, words);
  }
}
