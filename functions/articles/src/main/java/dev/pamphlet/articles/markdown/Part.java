package dev.pamphlet.articles.markdown;

import dev.pamphlet.content.SectionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;

/**
 * A section before it is rendered.
 *
 * @param heading the section's own heading; the introduction has none
 * @param start offset of its first line in the source; it ends where the next section starts
 * @param nodes of the document, including its heading
 * @param headings of level 3 and deeper
 */
record Part(
    SectionId id,
    Optional<HeadingLine> heading,
    int start,
    List<Node> nodes,
    List<HeadingLine> headings) {

  Part(SectionId id, Optional<HeadingLine> heading, int start) {
    this(id, heading, start, new ArrayList<>(), new ArrayList<>());
  }

  String title() {
    return heading.map(HeadingLine::title).orElse("");
  }
}
