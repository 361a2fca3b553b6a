package dev.pamphlet.newsletter.importing;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.importing.Candidate.Act;
import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.platform.LanguageTag;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The formats of files that can be imported, each recognized by its columns.
 *
 * <p>Ghost, listmonk and Substack do not say when an address was confirmed, and all of them accept
 * addresses that never were. So the addresses that they mail are pending here. Mailchimp has a time
 * of confirmation even for addresses that were imported there, but a network address of the
 * confirmation only for owners who clicked.
 */
public enum FileFormat {
  /** What Pamphlet exports itself. */
  PAMPHLET(
      "Pamphlet's subscribers",
      Set.of("email", "status", "since"),
      Set.of("email", "status", "since", "topics", "locale"),
      FileFormat::own),

  /** Ghost: the export of members. */
  GHOST(
      "Ghost's members",
      Set.of("email", "subscribed_to_emails"),
      Set.of("email", "subscribed_to_emails", "deleted_at"),
      FileFormat::ghost),

  /** listmonk: the export of subscribers. Its format for imports has no status. */
  LISTMONK(
      "listmonk's subscribers",
      Set.of("uuid", "email", "status"),
      Set.of("email", "status", "updated_at"),
      FileFormat::listmonk),

  /** Substack: the export of subscribers. */
  SUBSTACK(
      "Substack's subscribers",
      Set.of("email", "active_subscription", "email_disabled"),
      Set.of("email", "email_disabled"),
      FileFormat::substack),

  /** Mailchimp: contacts that unsubscribed. */
  MAILCHIMP_UNSUBSCRIBED(
      "Mailchimp's unsubscribed contacts",
      Set.of("email address", "unsub_time"),
      Set.of("email address", "unsub_time"),
      cells -> mailchimp(cells, Status.UNSUBSCRIBED, "unsub_time")),

  /** Mailchimp: contacts whose mail came back. */
  MAILCHIMP_CLEANED(
      "Mailchimp's cleaned contacts",
      Set.of("email address", "clean_time"),
      Set.of("email address", "clean_time"),
      cells -> mailchimp(cells, Status.BOUNCED, "clean_time")),

  /** Mailchimp: contacts that get mail. It comes last: the other two files have its columns too. */
  MAILCHIMP_SUBSCRIBED(
      "Mailchimp's subscribed contacts",
      Set.of("email address", "optin_time", "confirm_time"),
      Set.of("email address", "optin_time", "optin_ip", "confirm_time", "confirm_ip"),
      FileFormat::mailchimpSubscribed);

  private static final Set<String> LISTMONK_IMPORT = Set.of("email", "name", "attributes");
  private static final Pattern NETWORK_ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

  private final String title;
  private final Set<String> known;
  private final Set<String> read;
  private final Function<Cells, Candidate> reader;

  /**
   * @param known the columns by which it is recognized, in lower case
   * @param read the columns whose content is imported
   */
  FileFormat(String title, Set<String> known, Set<String> read, Function<Cells, Candidate> reader) {
    this.title = title;
    this.known = known;
    this.read = read;
    this.reader = reader;
  }

  /**
   * The format of a file.
   *
   * @param columns in lower case
   * @throws InvalidValue for a file of no known format
   */
  public static FileFormat of(Collection<String> columns) {
    return Stream.of(values())
        .filter(format -> columns.containsAll(format.known))
        .findFirst()
        .orElseThrow(() -> unknown(columns));
  }

  private static InvalidValue unknown(Collection<String> columns) {
    if (columns.containsAll(LISTMONK_IMPORT)) {
      return new InvalidValue(
          "listmonk's format for imports does not say who is subscribed: export the subscribers"
              + " from listmonk, which adds a status");
    }
    return new InvalidValue(
        "the first line has to name the columns of a known file: email, status, since; or those that"
            + " Ghost, listmonk, Substack or Mailchimp export");
  }

  /** What it is called. */
  public String title() {
    return title;
  }

  /** In lower case with hyphens: {@code mailchimp-cleaned}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Whether the content of a column is imported, by its name in lower case. Ids are not: each
   * subscriber gets a new one.
   */
  public boolean reads(String column) {
    return read.contains(column);
  }

  /**
   * The subscriber that a row describes.
   *
   * @throws InvalidValue when the row does not say it clearly
   */
  Candidate candidate(Cells cells) {
    return reader.apply(cells);
  }

  private static Candidate own(Cells cells) {
    EmailAddress email =
        value("email", AddressCell.address(cells.require("email")), EmailAddress::of);
    Status status = value("status", cells.require("status"), Status::of);
    List<Tag> topics =
        cells.find("topics").stream()
            .flatMap(text -> Arrays.stream(text.split("\\s+")))
            .map(Tag::new)
            .distinct()
            .toList();
    Optional<String> locale = cells.find("locale").map(FileFormat::locale);
    return (status == Status.CONFIRMED
            ? Candidate.confirmed(
                email, Optional.empty(), new Act(cells.time("since"), Optional.empty()))
            : Candidate.of(email, status, cells.findTime("since")))
        .with(topics, locale);
  }

  private static Candidate ghost(Cells cells) {
    if (cells.find("deleted_at").isPresent()) {
      throw new InvalidValue("deleted_at says that Ghost deleted the member");
    }
    return getsMail(cells, cells.truth("subscribed_to_emails"));
  }

  private static Candidate substack(Cells cells) {
    return getsMail(cells, !cells.truth("email_disabled"));
  }

  private static Candidate listmonk(Cells cells) {
    return switch (cells.require("status")) {
      case "enabled" -> getsMail(cells, true);
      case "disabled", "blocklisted" ->
          Candidate.of(email(cells, "email"), Status.UNSUBSCRIBED, cells.findTime("updated_at"));
      default -> throw new InvalidValue("status is not one of enabled, disabled and blocklisted");
    };
  }

  private static Candidate getsMail(Cells cells, boolean gets) {
    EmailAddress email = email(cells, "email");
    return gets
        ? Candidate.unproven(email)
        : Candidate.of(email, Status.UNSUBSCRIBED, Optional.empty());
  }

  private static Candidate mailchimpSubscribed(Cells cells) {
    EmailAddress email = email(cells, "email address");
    Optional<Act> asked =
        cells.findTime("optin_time").map(at -> new Act(at, networkAddress(cells, "optin_ip")));
    Optional<String> clicked = networkAddress(cells, "confirm_ip");
    return cells
        .findTime("confirm_time")
        .filter(at -> clicked.isPresent())
        .map(at -> Candidate.confirmed(email, asked, new Act(at, clicked)))
        .orElseGet(() -> Candidate.unproven(email));
  }

  private static Candidate mailchimp(Cells cells, Status status, String since) {
    return Candidate.of(email(cells, "email address"), status, cells.findTime(since));
  }

  private static EmailAddress email(Cells cells, String column) {
    return value(column, cells.require(column), EmailAddress::of);
  }

  private static Optional<String> networkAddress(Cells cells, String column) {
    return cells.find(column).filter(text -> NETWORK_ADDRESS.matcher(text).matches());
  }

  private static String locale(String text) {
    return value("locale", text, LanguageTag::canonical);
  }

  /** Converts a cell. The column and the type make the message of a failure. */
  private static <T> T value(String column, String text, Function<String, T> type) {
    try {
      return type.apply(text);
    } catch (InvalidValue invalid) {
      throw new InvalidValue(column + " is not " + invalid.getMessage());
    }
  }
}
