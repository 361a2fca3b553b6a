package dev.pamphlet.articles.markdown;

import dev.pamphlet.content.SectionId;
import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.Position;
import dev.pamphlet.markdown.VisibleText;
import dev.pamphlet.platform.InvalidValue;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Node;

/**
 * The ids of an article that a link can name. Ids of sections and ids that an author wrote are
 * never changed: used twice, they are a fault. A deeper heading without one takes the words of its
 * text or, where an article has those already, the section's id before them, and then a number.
 */
final class Anchors {

  private final Findings findings;
  private final Map<String, Position> taken = new HashMap<>();
  private final Map<Node, String> ids = new IdentityHashMap<>();

  Anchors(Findings findings) {
    this.findings = findings;
  }

  boolean contains(String id) {
    return taken.containsKey(id);
  }

  /** The id of a heading; empty for one that opens no entry of the table of contents. */
  Optional<String> of(Node heading) {
    return Optional.ofNullable(ids.get(heading));
  }

  void addIntroduction(Position at) {
    taken.put(SectionId.INTRODUCTION.value(), at);
  }

  SectionId addSection(HeadingLine line) {
    SectionId id = written(line).orElseGet(() -> SectionId.ofHeading(line.title()));
    boolean nameless = !VisibleText.isInvisible(line.title()) && !SectionId.isNamedBy(line.title());
    if (line.explicitId().isEmpty() && nameless) {
      findings.fault(
          line.at(),
          Findings.BODY,
          "this heading gives no id of a-z and 0-9; end it with one, such as {#part-two}");
      return id;
    }
    claim(id, line);
    return id;
  }

  /** Adds the deeper headings, once all sections are there: ids that are not written give way. */
  void addInside(List<Part> parts) {
    for (Part part : parts) {
      part.headings().forEach(line -> written(line).ifPresent(id -> claim(id, line)));
    }
    for (Part part : parts) {
      part.headings().stream()
          .filter(line -> !ids.containsKey(line.node()))
          .forEach(line -> derive(part.id(), line));
    }
  }

  private void derive(SectionId section, HeadingLine line) {
    String id = free(section, SectionId.ofHeading(line.title()).value());
    taken.put(id, line.at());
    ids.put(line.node(), id);
  }

  private Optional<SectionId> written(HeadingLine line) {
    try {
      return line.explicitId().map(SectionId::new);
    } catch (InvalidValue invalid) {
      findings.fault(line.at(), Findings.BODY, invalid.getMessage());
      return Optional.empty();
    }
  }

  private void claim(SectionId id, HeadingLine line) {
    Position first = taken.putIfAbsent(id.value(), line.at());
    if (first != null) {
      findings.fault(
          line.at(),
          Findings.BODY,
          String.format(
              Locale.ROOT,
              "the id '%s' is that of line %d already; end this heading with another, such as {#%s}",
              id,
              first.line(),
              SectionId.ofHeading(id + " more")));
    }
    ids.put(line.node(), id.value());
  }

  private String free(SectionId section, String words) {
    if (!taken.containsKey(words)) {
      return words;
    }
    String inSection = section + "-" + words;
    String candidate = inSection;
    for (int number = 2; taken.containsKey(candidate); number++) {
      candidate = inSection + "-" + number;
    }
    return candidate;
  }
}
