package dev.pamphlet.articles.markdown;

import dev.pamphlet.content.Colour;
import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Look;
import dev.pamphlet.content.NamedLink;
import dev.pamphlet.content.Settings;
import dev.pamphlet.content.Tag;
import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.SourceText;
import dev.pamphlet.markdown.source.MalformedSource;
import dev.pamphlet.markdown.yaml.ListOf;
import dev.pamphlet.markdown.yaml.YamlFields;
import dev.pamphlet.markdown.yaml.YamlFile;
import java.util.Set;

/**
 * Reads the settings of a publication from {@code publication.yaml}. The list {@code articles} in
 * that file is for the command line and is ignored here. Safe for use by several threads.
 */
public final class SettingsReader {

  private static final YamlFile FILE =
      new YamlFile("publication", "publication.yaml", "publication.yaml");

  private static final Set<String> KEYS =
      Set.of(
          "title",
          "description",
          "language",
          "topics",
          "sender",
          "replyTo",
          "postalAddress",
          "accent",
          "logo",
          "links",
          "securityContact",
          "articles");

  private static final ListOf<Tag> TOPICS =
      new ListOf<>(Tag::new, Settings.MAX_TOPICS, "a topic", "topics", "[releases, essays]");
  private static final ListOf<NamedLink> LINKS =
      new ListOf<>(
          NamedLink::of,
          Look.MAX_LINKS,
          "a link",
          "links",
          "[Imprint https://example.org/imprint]");

  private static final String DEFAULT_LANGUAGE = "en";
  private static final int MAX_COLOUR = 20;

  /**
   * Reads settings.
   *
   * @throws MalformedSource with all faults
   */
  public Settings read(String source) {
    Findings findings = new Findings();
    SourceText text = SourceText.of(source, findings);
    YamlFields fields = YamlFields.read(FILE, text.text(), 0, KEYS, findings);
    Settings settings =
        new Settings(
            fields.requiredText("title", Settings.MAX_TITLE, "title is missing"),
            fields.text("description", Settings.MAX_DESCRIPTION).orElse(""),
            fields.language("language").orElse(DEFAULT_LANGUAGE),
            fields.list("topics", TOPICS),
            fields.value("sender", EmailAddress.MAX_LENGTH, EmailAddress::of),
            fields.value("replyTo", EmailAddress.MAX_LENGTH, EmailAddress::of),
            fields.text("postalAddress", Settings.MAX_POSTAL_ADDRESS),
            look(fields));
    findings.refuseFaults();
    return settings;
  }

  private static Look look(YamlFields fields) {
    return new Look(
        fields.value("accent", MAX_COLOUR, Colour::new),
        fields.value("logo", Look.MAX_ADDRESS, NamedLink::address),
        fields.list("links", LINKS),
        fields.value("securityContact", Look.MAX_ADDRESS, SettingsReader::contact));
  }

  /** A contact as security.txt writes it (RFC 9116, section 2.5.3). */
  private static String contact(String written) {
    return written.contains("@") && !written.contains(":")
        ? "mailto:" + EmailAddress.of(written)
        : NamedLink.address(written);
  }
}
