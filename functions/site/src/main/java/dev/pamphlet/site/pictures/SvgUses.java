package dev.pamphlet.site.pictures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/**
 * Counts the elements that a browser draws for an SVG. {@code <use>} draws another part of it
 * again, which may contain more of them: ten lines can ask for ten thousand million circles.
 */
final class SvgUses {

  /** Too many to count; the sum of two such numbers does not overflow. */
  private static final long COUNTLESS = Long.MAX_VALUE / 4;

  /** The longest chain of uses that is followed; a longer one is countless. */
  private static final int MAX_DEPTH = 200;

  /** A part of the document: the elements from one on, up to its end. */
  private static final class Part {
    private final int from;
    private int to;
    private long drawn = -1;

    private Part(int from) {
      this.from = from;
    }
  }

  /**
   * A use of a part.
   *
   * @param at the number of the element
   */
  private record Use(int at, String of) {}

  private final Deque<Part> open = new ArrayDeque<>();
  private final Map<String, Part> parts = new HashMap<>();
  private final List<Use> uses = new ArrayList<>();
  private int elements;

  void start(XMLStreamReader xml) {
    Part part = new Part(elements++);
    open.push(part);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      String value = xml.getAttributeValue(i).strip();
      if (name.equals("id")) {
        parts.putIfAbsent(value, part);
      } else if (name.equals("href") && xml.getLocalName().equals("use") && value.startsWith("#")) {
        uses.add(new Use(part.from, value.substring(1)));
      }
    }
  }

  void end() {
    open.pop().to = elements;
  }

  /** The number of elements of a whole document, each as often as it is drawn. */
  long drawn() {
    Part whole = new Part(0);
    whole.to = elements;
    return drawn(whole, 0);
  }

  private long drawn(Part part, int depth) {
    if (depth > MAX_DEPTH) {
      return COUNTLESS;
    }
    if (part.drawn < 0) {
      part.drawn = 0; // Browsers draw no part within itself.
      long sum = part.to - part.from;
      for (int i = firstUse(part); i < uses.size() && uses.get(i).at() < part.to; i++) {
        Part used = parts.get(uses.get(i).of());
        sum = Math.min(COUNTLESS, sum + (used == null ? 0 : drawn(used, depth + 1)));
      }
      part.drawn = sum;
    }
    return part.drawn;
  }

  /** The index of the first use in a part, by bisection. */
  private int firstUse(Part part) {
    int low = 0;
    int high = uses.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (uses.get(middle).at() < part.from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
