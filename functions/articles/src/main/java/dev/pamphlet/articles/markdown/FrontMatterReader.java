package dev.pamphlet.articles.markdown;

import dev.pamphlet.articles.FrontMatter;
import dev.pamphlet.articles.Tag;
import dev.pamphlet.platform.InvalidValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes front matter of YAML, reporting everything that is wrong with it in one go. */
final class FrontMatterReader {

  private static final Set<String> KEYS =
      Set.of("title", "summary", "author", "tags", "status", "canonicalUrl", "language");

  /** Keys that the format has and that nothing here acts on yet: ignored, they would mislead. */
  private static final Set<String> NOT_YET = Set.of("publishAt", "announce", "image", "movedFrom");

  private static final String WHITE_SPACE = "[\\s\\u2028\\u2029]+";
  private static final int MAX_URL = 2_000;
  private static final int MAX_KEY_SHOWN = 40;

  private final YamlMapping yaml;
  private final Findings findings;

  private FrontMatterReader(YamlMapping yaml, Findings findings) {
    this.yaml = yaml;
    this.findings = findings;
  }

  /** The front matter; where it has faults, with those values left out. */
  static FrontMatter read(String yaml, Findings findings) {
    YamlMapping mapping = YamlMapping.read(yaml, FrontMatterBlock.FIRST_LINE, findings);
    return new FrontMatterReader(mapping, findings).read();
  }

  private FrontMatter read() {
    refuseOtherKeys();
    return new FrontMatter(
        title(),
        summary(),
        text("author", FrontMatter.MAX_AUTHOR),
        tags(),
        published(),
        canonicalUrl(),
        language());
  }

  private void refuseOtherKeys() {
    yaml.entries()
        .forEach(
            (key, entry) -> {
              if (NOT_YET.contains(key)) {
                fault(entry.at(), key, "'%s' is not supported yet".formatted(key));
              } else if (!KEYS.contains(key)) {
                String shown = shown(key);
                fault(entry.at(), shown, "'%s' is not a key of the front matter".formatted(shown));
              }
            });
  }

  private String title() {
    YamlValue value = yaml.value("title");
    if (value instanceof YamlValue.Nothing && yaml.isWhole()) {
      fault(value.at(), "title", "an article has a title");
    }
    return text("title", FrontMatter.MAX_TITLE).orElse("");
  }

  private String summary() {
    YamlValue value = yaml.value("summary");
    if (value instanceof YamlValue.Nothing) {
      findings.warning(value.at(), "without a summary, lists and previews show the title only");
    }
    return text("summary", FrontMatter.MAX_SUMMARY).orElse("");
  }

  private boolean published() {
    Optional<String> status = text("status", MAX_KEY_SHOWN);
    if (status.isPresent() && !Set.of("draft", "published").contains(status.get())) {
      fault(yaml.value("status").at(), "status", "status is 'draft' or 'published'");
    }
    return status.filter("published"::equals).isPresent();
  }

  private List<Tag> tags() {
    YamlValue value = yaml.value("tags");
    if (value instanceof YamlValue.Nothing) {
      return List.of();
    }
    if (!(value instanceof YamlValue.Sequence sequence)) {
      fault(value.at(), "tags", "tags is a list, such as [servers, cost]");
      return List.of();
    }
    if (sequence.items().size() > FrontMatter.MAX_TAGS) {
      fault(
          value.at(),
          "tags",
          String.format(Locale.ROOT, "an article has at most %d tags", FrontMatter.MAX_TAGS));
      return List.of();
    }
    Set<Tag> tags = new LinkedHashSet<>();
    for (YamlValue item : sequence.items()) {
      tag(item)
          .filter(tag -> !tags.add(tag))
          .ifPresent(again -> fault(item.at(), "tags", "a tag stands once"));
    }
    return new ArrayList<>(tags);
  }

  private Optional<Tag> tag(YamlValue item) {
    if (!(item instanceof YamlValue.Text text)) {
      fault(item.at(), "tags", "a tag is text; put a number in quotes");
      return Optional.empty();
    }
    try {
      return Optional.of(new Tag(text.value()));
    } catch (InvalidValue invalid) {
      fault(item.at(), "tags", invalid.getMessage());
      return Optional.empty();
    }
  }

  private Optional<URI> canonicalUrl() {
    Optional<String> written = text("canonicalUrl", MAX_URL);
    Optional<URI> url = written.flatMap(FrontMatterReader::httpsAddress);
    if (written.isPresent() && url.isEmpty()) {
      fault(
          yaml.value("canonicalUrl").at(),
          "canonicalUrl",
          "canonicalUrl is an absolute https address");
    }
    return url;
  }

  private static Optional<URI> httpsAddress(String text) {
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

  private Optional<String> language() {
    Optional<String> written = text("language", MAX_KEY_SHOWN);
    try {
      return written.map(tag -> new Locale.Builder().setLanguageTag(tag).build().toLanguageTag());
    } catch (IllformedLocaleException malformed) {
      fault(
          yaml.value("language").at(),
          "language",
          "language is a BCP 47 tag, such as 'en' or 'pt-BR'");
      return Optional.empty();
    }
  }

  /** The text of a key as one line, each run of white space a space; empty where there is none. */
  private Optional<String> text(String key, int maxLength) {
    YamlValue value = yaml.value(key);
    if (value instanceof YamlValue.Nothing) {
      return Optional.empty();
    }
    if (!(value instanceof YamlValue.Text text)) {
      fault(value.at(), key, "%s is text; put a number or a truth value in quotes".formatted(key));
      return Optional.empty();
    }
    String line = text.value().strip().replaceAll(WHITE_SPACE, " ");
    for (int i = 0; i < line.length(); i++) {
      if (!SourceText.isText(line, i)) {
        fault(value.at(), key, "%s has no control characters".formatted(key));
        return Optional.empty();
      }
    }
    if (line.codePointCount(0, line.length()) > maxLength) {
      fault(
          value.at(),
          key,
          String.format(Locale.ROOT, "%s has at most %,d characters", key, maxLength));
      return Optional.empty();
    }
    return Optional.of(line);
  }

  private void fault(Position at, String field, String message) {
    findings.fault(at, field, message);
  }

  private static String shown(String key) {
    String line = key.replaceAll("[^\\p{Graph} ]", "?");
    return line.length() <= MAX_KEY_SHOWN ? line : line.substring(0, MAX_KEY_SHOWN) + "…";
  }
}
