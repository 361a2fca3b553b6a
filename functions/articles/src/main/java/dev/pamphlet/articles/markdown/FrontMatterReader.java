package dev.pamphlet.articles.markdown;

import dev.pamphlet.articles.FrontMatter;
import dev.pamphlet.content.Settings;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.Tag;
import dev.pamphlet.markdown.Address;
import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.FrontMatterBlock;
import dev.pamphlet.markdown.yaml.ListOf;
import dev.pamphlet.markdown.yaml.YamlFields;
import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.platform.Rfc3339;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads front matter from YAML and reports all its faults at once. */
final class FrontMatterReader {

  private static final String ANNOUNCE = "announce";

  private static final Set<String> KEYS =
      Set.of(
          "title",
          "summary",
          "author",
          "tags",
          "status",
          "publishAt",
          "publishedAt",
          ANNOUNCE,
          "canonicalUrl",
          "language",
          "image",
          "movedFrom");

  private static final ListOf<Tag> TAGS =
      new ListOf<>(Tag::new, FrontMatter.MAX_TAGS, "a tag", "tags", "[servers, cost]");
  private static final ListOf<Tag> TOPICS =
      new ListOf<>(Tag::new, Settings.MAX_TOPICS, "a topic", "topics", "[servers]");
  private static final ListOf<Slug> FORMER_ADDRESSES =
      new ListOf<>(
          Slug::new,
          FrontMatter.MAX_MOVED_FROM,
          "a former address",
          "former addresses",
          "[old-slug]");

  private static final int MAX_URL = 2_000;
  private static final int MAX_STATUS = 40;
  private static final int MAX_TIME = 40;

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final YamlFields fields;
  private final Findings findings;

  private FrontMatterReader(YamlFields fields, Findings findings) {
    this.fields = fields;
    this.findings = findings;
  }

  /** The front matter, without the values that have faults. */
  static FrontMatter read(String yaml, Findings findings) {
    YamlFields fields =
        YamlFields.read(FrontMatterBlock.FILE, yaml, FrontMatterBlock.FIRST_LINE, KEYS, findings);
    return new FrontMatterReader(fields, findings).read();
  }

  private FrontMatter read() {
    boolean published = published();
    List<Tag> announceTo = announceTo();
    return new FrontMatter(
        fields.requiredText("title", FrontMatter.MAX_TITLE, "title is missing"),
        summary(),
        fields.text("author", FrontMatter.MAX_AUTHOR),
        tags(),
        published,
        fields.value("canonicalUrl", MAX_URL, FrontMatterReader::httpsAddress),
        fields.language("language"),
        publishAt(published),
        fields.value("publishedAt", MAX_TIME, FrontMatterReader::timeOrDay),
        fields.isList(ANNOUNCE) ? !announceTo.isEmpty() : fields.truth(ANNOUNCE),
        announceTo,
        image(),
        movedFrom());
  }

  private Optional<URI> image() {
    Optional<URI> image = fields.value("image", MAX_URL, FrontMatterReader::imageAddress);
    image
        .flatMap(FrontMatterReader::unseen)
        .ifPresent(why -> findings.warning(fields.at("image"), why));
    return image;
  }

  /** Why the programs for which the image is cannot show it; empty if they can. */
  private static Optional<String> unseen(URI image) {
    if (Address.isRelative(image.toString())) {
      return Optional.of(Lint.NO_SUCH_IMAGE);
    }
    return image.getPath().toLowerCase(Locale.ROOT).endsWith(".svg")
        ? Optional.of("previews of links and most feed readers show no SVG; take a PNG or a JPEG")
        : Optional.empty();
  }

  private String summary() {
    if (fields.isNothing("summary")) {
      findings.warning(
          fields.at("summary"), "summary is missing; lists and previews will show the title only");
    }
    return fields.text("summary", FrontMatter.MAX_SUMMARY).orElse("");
  }

  private boolean published() {
    return fields
        .value(
            "status",
            MAX_STATUS,
            status -> {
              if (!Set.of("draft", "published").contains(status)) {
                throw new InvalidValue("'draft' or 'published'");
              }
              return status.equals("published");
            })
        .orElse(false);
  }

  private Optional<Instant> publishAt(boolean published) {
    Optional<Instant> time = fields.time("publishAt");
    if (time.isPresent() && !published) {
      findings.warning(
          fields.at("publishAt"),
          "publishAt has no effect on a draft; write 'status: published' as well");
    }
    return time;
  }

  private List<Tag> tags() {
    return fields.listOrText("tags", TAGS);
  }

  /** A list of topics says that it is announced, and to whom. */
  private List<Tag> announceTo() {
    return fields.isList(ANNOUNCE) ? fields.list(ANNOUNCE, TOPICS) : List.of();
  }

  private List<Slug> movedFrom() {
    return fields.list("movedFrom", FORMER_ADDRESSES);
  }

  /** A time, or the beginning of a day in UTC: old posts often have a date only. */
  private static Instant timeOrDay(String text) {
    Instant time = Rfc3339.parse(DAY.matcher(text).matches() ? text + "T00:00:00Z" : text);
    if (time.isBefore(Instant.EPOCH)) {
      throw new InvalidValue("a day from 1970 on");
    }
    return time;
  }

  private static URI httpsAddress(String text) {
    return absolute(text).orElseThrow(() -> new InvalidValue("an absolute https address"));
  }

  private static URI imageAddress(String text) {
    return absolute(text)
        .or(() -> onSite(text))
        .orElseThrow(
            () -> new InvalidValue("an https address, or one on the site, such as /a.png"));
  }

  private static Optional<URI> absolute(String text) {
    try {
      URI uri = new URI(text).parseServerAuthority();
      boolean accepted =
          "https".equalsIgnoreCase(uri.getScheme())
              && uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.toASCIIString().equals(text);
      return accepted ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<URI> onSite(String text) {
    try {
      URI uri = new URI(text);
      boolean accepted =
          !uri.isAbsolute() && Address.isForImage(text) && uri.toASCIIString().equals(text);
      return accepted ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }
}
