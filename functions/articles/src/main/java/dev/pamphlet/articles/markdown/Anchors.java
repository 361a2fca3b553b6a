package dev.pamphlet.articles.markdown;

import dev.pamphlet.content.SectionId;
import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.Position;
import dev.pamphlet.platform.InvalidValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Node;

/**
 * The ids in an article that links can refer to. Explicit ids are assigned first, those of sections
 * before those inside of sections; then other headings get ids from their text. A repeated id gets
 * a number; a heading inside a section is first prefixed with the section's id. The introduction,
 * which has no heading, comes last.
 */
final class Anchors {

  private final Findings findings;
  private final Map<String, Position> taken = new HashMap<>();
  private final Map<Node, String> ids = new IdentityHashMap<>();

  Anchors(Findings findings) {
    this.findings = findings;
  }

  /** The id of a heading; empty for one that is not in the table of contents. */
  Optional<String> of(Node heading) {
    return Optional.ofNullable(ids.get(heading));
  }

  /**
   * The id that a link within the article leads to: the decoded fragment, or else the id made of
   * its words, because other sites make ids in other ways.
   *
   * @param fragment the text after the {@code #}
   */
  Optional<String> target(String fragment) {
    String decoded = decoded(fragment);
    return Optional.of(decoded)
        .filter(taken::containsKey)
        .or(() -> SectionId.ofLink(decoded).map(SectionId::value).filter(taken::containsKey))
        .or(() -> Optional.of(SectionId.ofHeading(decoded).value()).filter(taken::containsKey));
  }

  /** Gives ids to sections and assigns explicit ids inside of sections. */
  void addAll(List<HeadingLine> sections, List<HeadingLine> inside) {
    sections.forEach(this::addWritten);
    inside.forEach(this::addWritten);
    for (HeadingLine section : sections) {
      if (!ids.containsKey(section.node())) {
        take(section, numbered(SectionId.ofHeading(section.title())).value());
      }
    }
  }

  /** The id of a section, after {@link #addAll}. */
  SectionId section(HeadingLine heading) {
    return new SectionId(ids.get(heading.node()));
  }

  /** Gives the introduction its id, after all sections. */
  SectionId addIntroduction(Position at) {
    SectionId id = numbered(SectionId.INTRODUCTION);
    taken.put(id.value(), at);
    return id;
  }

  /** Gives ids to the headings inside a section that have no explicit one. */
  void addInside(Part part) {
    for (HeadingLine heading : part.headings()) {
      if (!ids.containsKey(heading.node())) {
        take(heading, free(part.id(), SectionId.ofHeading(heading.title()).value()));
      }
    }
  }

  private void addWritten(HeadingLine heading) {
    heading
        .explicitId()
        .flatMap(written -> read(written, heading))
        .ifPresent(
            id -> {
              Position first = taken.get(id.value());
              SectionId free = numbered(id);
              if (first != null) {
                findings.warning(
                    heading.at(),
                    String.format(
                        Locale.ROOT,
                        "line %2$d already has the id '%1$s'; this heading gets '%3$s'",
                        id,
                        first.line(),
                        free));
              }
              take(heading, free.value());
            });
  }

  private Optional<SectionId> read(String written, HeadingLine heading) {
    try {
      return Optional.of(new SectionId(written));
    } catch (InvalidValue invalid) {
      findings.fault(
          heading.at(), Findings.BODY, "the id of this heading is not " + invalid.getMessage());
      return Optional.empty();
    }
  }

  private void take(HeadingLine heading, String id) {
    taken.put(id, heading.at());
    ids.put(heading.node(), id);
  }

  private SectionId numbered(SectionId id) {
    SectionId candidate = id;
    for (int number = 2; taken.containsKey(candidate.value()); number++) {
      candidate = id.numbered(number);
    }
    return candidate;
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

  private static String decoded(String fragment) {
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return fragment;
    }
  }
}
