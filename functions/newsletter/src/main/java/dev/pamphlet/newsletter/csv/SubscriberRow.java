package dev.pamphlet.newsletter.csv;

import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.importing.AddressCell;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A subscriber as a row of the file that this publication exports and imports.
 *
 * <p>An address that a spreadsheet would take for a formula is written as an {@link AddressCell}.
 * The other cells cannot begin like one.
 *
 * @param topics by their addresses, separated by spaces; empty for all
 * @param locale empty where none was requested
 */
public record SubscriberRow(
    String email, String status, String since, String topics, String locale, String id) {

  /** The first line. */
  public static final List<String> COLUMNS =
      List.of("email", "status", "since", "topics", "locale", "id");

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
    return CsvLine.of(List.of(AddressCell.of(email), status, since, topics, locale, id));
  }
}
