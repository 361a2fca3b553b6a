package dev.pamphlet.content;

import java.util.List;
import java.util.Optional;

/**
 * The settings of the publication.
 *
 * @param title its name, one line, at most {@value #MAX_TITLE} characters
 * @param description what it is about, one line, at most {@value #MAX_DESCRIPTION} characters;
 *     empty where there is none
 * @param language a BCP 47 tag in its canonical form
 * @param topics the topics that subscribers choose from, at most {@value #MAX_TOPICS}, without
 *     duplicates
 * @param sender the address that its mail comes from
 * @param replyTo the address for replies to its mail
 * @param postalAddress of the publisher, in one line, at most {@value #MAX_POSTAL_ADDRESS}
 *     characters; some laws require it in mail
 * @param look of its pages
 */
public record Settings(
    String title,
    String description,
    String language,
    List<Tag> topics,
    Optional<EmailAddress> sender,
    Optional<EmailAddress> replyTo,
    Optional<String> postalAddress,
    Look look) {

  /** Settings with the default look. */
  public Settings(
      String title,
      String description,
      String language,
      List<Tag> topics,
      Optional<EmailAddress> sender,
      Optional<EmailAddress> replyTo,
      Optional<String> postalAddress) {
    this(title, description, language, topics, sender, replyTo, postalAddress, Look.PLAIN);
  }

  /** Longest title, in code points. */
  public static final int MAX_TITLE = 200;

  /** Longest description, in code points. */
  public static final int MAX_DESCRIPTION = 1_000;

  /** Longest postal address, in code points. */
  public static final int MAX_POSTAL_ADDRESS = 300;

  /** Most topics. */
  public static final int MAX_TOPICS = 20;

  /** The settings until an editor saves others. */
  public static final Settings INITIAL =
      new Settings(
          "Pamphlet", "", "en", List.of(), Optional.empty(), Optional.empty(), Optional.empty());

  public Settings {
    topics = List.copyOf(topics);
  }
}
