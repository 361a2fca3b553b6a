package dev.pamphlet.newsletter.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;

/**
 * What a plain text refers to by a number in brackets: the addresses of links, and footnotes, in
 * the order of their first use. The same address or note has the same number everywhere.
 */
final class References {

  private final Map<Object, Integer> numbers = new HashMap<>();
  private final List<Object> inOrder = new ArrayList<>();

  /** The number of an address. */
  int toAddress(String address) {
    return number(address);
  }

  /** The number of a footnote. */
  int toNote(Node note) {
    return number(note);
  }

  private int number(Object what) {
    return numbers.computeIfAbsent(
        what,
        first -> {
          inOrder.add(first);
          return inOrder.size();
        });
  }

  /** Addresses as strings and footnotes as nodes, by number; writing a note may add more. */
  List<Object> inOrder() {
    return inOrder;
  }
}
