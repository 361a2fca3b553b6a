package dev.pamphlet.articles.markdown;

import dev.pamphlet.content.SectionId;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Node;

/**
 * The footnotes that a section refers to, numbered from 1 in the order of their first reference; a
 * footnote may refer to others. An id contains a colon, so it differs from every section id, and
 * the section's id, so that several sections can be shown on one page.
 */
final class FootnoteNumbers extends AbstractVisitor {

  private final SectionId section;
  private final DefinitionMap<FootnoteDefinition> definitions;
  private final Map<FootnoteDefinition, Integer> numbers = new LinkedHashMap<>();
  private final Map<FootnoteDefinition, List<String>> referenceIds = new IdentityHashMap<>();
  private final Map<FootnoteReference, String> idOfReference = new IdentityHashMap<>();
  private final List<FootnoteDefinition> inOrder = new ArrayList<>();

  FootnoteNumbers(
      SectionId section, List<Node> nodes, DefinitionMap<FootnoteDefinition> definitions) {
    this.section = section;
    this.definitions = definitions;
    nodes.forEach(node -> node.accept(this));
    for (int next = 0; next < inOrder.size(); next++) {
      visitChildren(inOrder.get(next));
    }
  }

  /** The footnotes by number. */
  List<FootnoteDefinition> inOrder() {
    return inOrder;
  }

  int number(FootnoteReference reference) {
    return numbers.get(definitions.get(reference.getLabel()));
  }

  String id(FootnoteReference reference) {
    return idOfReference.get(reference);
  }

  String id(int number) {
    return "fn:" + section + ":" + number;
  }

  /** The ids of the references to a footnote, in order. */
  List<String> referencesTo(FootnoteDefinition definition) {
    return referenceIds.get(definition);
  }

  @Override
  public void visit(CustomBlock block) {
    if (!(block instanceof FootnoteDefinition)) {
      visitChildren(block);
    }
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof FootnoteReference reference) {
      register(reference);
    }
    visitChildren(node);
  }

  private void register(FootnoteReference reference) {
    FootnoteDefinition definition = definitions.get(reference.getLabel());
    int number =
        numbers.computeIfAbsent(
            definition,
            first -> {
              inOrder.add(first);
              return inOrder.size();
            });
    List<String> ids = referenceIds.computeIfAbsent(definition, first -> new ArrayList<>());
    String first = "fnref:" + section + ":" + number;
    String id = ids.isEmpty() ? first : first + ":" + (ids.size() + 1);
    ids.add(id);
    idOfReference.put(reference, id);
  }
}
