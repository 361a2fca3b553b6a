package dev.pamphlet.newsletter.csv;

import dev.pamphlet.content.Tag;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A subscriber as a row of the file that this publication exports, and imports again.
 *
 * <p>Whoever asks to subscribe chooses the address, and {@code =1+1@example.org} is one. So that no
 * spreadsheet takes it for a formula, an apostrophe is written before it, and taken away when it is
 * read. The other cells cannot begin like a formula.
 *
 * @param topics by their addresses, with a space between two; empty for all
 * @param locale empty where none was asked for
 */
public record SubscriberRow(
    String email, String status, String since, String topics, String locale, String id) {

  /** The first line. */
  public static final List<String> COLUMNS =
      List.of("email", "status", "since", "topics", "locale", "id");

  /** What a spreadsheet takes for a formula, behind any number of apostrophes. */
  private static final Pattern FORMULA = Pattern.compile("'*[=+-].*");

  /**
   * A row of a subscriber.
   *
   * @param topics of the subscriber; none for all
   */
  public static SubscriberRow of(
      String email, String status, String since, Stream<Tag> topics, String locale, String id) {
    return new SubscriberRow(
        email,
        status,
        since,
        topics.map(Tag::address).collect(Collectors.joining(" ")),
        locale,
        id);
  }

  /** The first line with its line end. */
  public static String header() {
    return CsvLine.of(COLUMNS);
  }

  /** The row with its line end. */
  public String line() {
    String cell = FORMULA.matcher(email).matches() ? "'" + email : email;
    return CsvLine.of(List.of(cell, status, since, topics, locale, id));
  }

  /** The address that stands in a cell. */
  public static String email(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
