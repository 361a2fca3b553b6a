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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds the headers of a message against what mail programs and large mailbox providers ask for.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5322#section-3.6">RFC 5322: which headers, how
 *     often</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2369">RFC 2369: headers of lists</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8058">RFC 8058: one-click unsubscribing</a>
 */
public final class HeaderCheck {

  /** RFC 5322, section 2.1.1: what no line may be longer than. */
  private static final int LONGEST = 998;

  private static final String UNSUBSCRIBE = "list-unsubscribe";
  private static final String ONE_CLICK = "list-unsubscribe-post";

  /** RFC 5322, section 3.6: at most once in a message. */
  private static final Set<String> ONCE =
      Set.of(
          "bcc",
          "cc",
          "date",
          "from",
          "in-reply-to",
          "message-id",
          "mime-version",
          "references",
          "reply-to",
          "sender",
          "subject",
          "to",
          UNSUBSCRIBE,
          ONE_CLICK,
          "list-id");

  private static final Set<String> REQUIRED = Set.of("date", "from");
  private static final Set<String> ADDRESSES = Set.of("from", "reply-to", "sender", "to");
  private static final Pattern BRACKETED = Pattern.compile("<([^<>\\s]+)>");
  private static final Pattern LIST_OF_ADDRESSES =
      Pattern.compile("<[^<>\\s]+>(?:\\s*,\\s*<[^<>\\s]+>)*");
  private static final Pattern LIST_ID =
      Pattern.compile("(?:[^<>]*\\s)?<[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)+>");

  /** What is to be said of a header. */
  public record Finding(Level level, String words) {}

  /** How bad it is. */
  @EnumNaming(EnumNamingStrategies.LowerCaseStrategy.class)
  public enum Level {
    ERROR,
    WARNING,
    FINE
  }

  /**
   * A header with what was found.
   *
   * @param header empty for one that is missing
   */
  public record Checked(
      String name, @JsonProperty("value") Optional<String> header, List<Finding> findings) {

    /** With faults alone. */
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

  /** Every header in its order, and then the ones that are missing. */
  public static List<Checked> of(ReadMail mail) {
    return new HeaderCheck(mail.headers()).check();
  }

  private List<Checked> check() {
    List<Checked> checked = new ArrayList<>();
    for (Line line : headers) {
      checked.add(new Checked(line.name(), Optional.of(line.value()), findings(line)));
    }
    for (String name : REQUIRED) {
      if (values(name).isEmpty()) {
        checked.add(missing(name, "RFC 5322 requires it"));
      }
    }
    if (values("message-id").isEmpty()) {
      checked.add(missing("message-id", "RFC 5322 wants one in every message"));
    }
    if (!values(UNSUBSCRIBE).isEmpty() && values(ONE_CLICK).isEmpty()) {
      checked.add(missing(ONE_CLICK, "without it nobody can leave with one click (RFC 8058)"));
    }
    return checked;
  }

  private static Checked missing(String name, String why) {
    return new Checked(name, Optional.empty(), List.of(error("missing: " + why)));
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
    switch (name) {
      case UNSUBSCRIBE -> unsubscribe(line.value(), findings);
      case ONE_CLICK -> oneClick(line.value(), findings);
      case "list-id" -> {
        if (!LIST_ID.matcher(line.value()).matches()) {
          findings.add(error("is no name and <label.domain> (RFC 2919)"));
        }
      }
      case "list-help", "list-post", "list-owner", "list-archive", "list-subscribe" -> {
        if (!LIST_OF_ADDRESSES.matcher(line.value()).matches()) {
          findings.add(error("is no list of addresses in angle brackets (RFC 2369)"));
        }
      }
      case "auto-submitted" -> {
        if (!line.value().matches("no|auto-generated|auto-replied")) {
          findings.add(error("is none of no, auto-generated, auto-replied (RFC 3834)"));
        }
      }
      default -> {}
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

  private static void unsubscribe(String value, List<Finding> findings) {
    if (!LIST_OF_ADDRESSES.matcher(value).matches()) {
      findings.add(error("is no list of addresses in angle brackets (RFC 2369)"));
      return;
    }
    List<URI> web = webAddresses(value);
    if (web.size() != 1) {
      findings.add(error("has %d web addresses; RFC 8058 wants one".formatted(web.size())));
    } else if (!"https".equals(web.get(0).getScheme())) {
      findings.add(warning("is not https, which RFC 8058 wants everywhere but on this machine"));
    } else {
      findings.add(new Finding(Level.FINE, "has one https address (RFC 8058)"));
    }
  }

  private void oneClick(String value, List<Finding> findings) {
    if (!value.equals("List-Unsubscribe=One-Click")) {
      findings.add(error("must be List-Unsubscribe=One-Click (RFC 8058)"));
    } else if (values(UNSUBSCRIBE).isEmpty()) {
      findings.add(error("without List-Unsubscribe it says nothing (RFC 8058)"));
    } else {
      findings.add(new Finding(Level.FINE, "as RFC 8058 has it"));
    }
  }

  /** The address that a one-click POST goes to; empty where there is not exactly one. */
  static Optional<URI> oneClickAddress(ReadMail mail) {
    HeaderCheck check = new HeaderCheck(mail.headers());
    List<URI> web =
        check.values(UNSUBSCRIBE).stream().flatMap(v -> webAddresses(v).stream()).toList();
    return web.size() == 1 && !check.values(ONE_CLICK).isEmpty()
        ? Optional.of(web.get(0))
        : Optional.empty();
  }

  private static List<URI> webAddresses(String value) {
    List<URI> addresses = new ArrayList<>();
    Matcher bracketed = BRACKETED.matcher(value);
    while (bracketed.find()) {
      if (bracketed.group(1).matches("https?://[^\\s]+")) {
        addresses.add(URI.create(bracketed.group(1)));
      }
    }
    return addresses;
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
