package dev.pamphlet.markdown;

import dev.pamphlet.markdown.source.Fault;
import dev.pamphlet.markdown.source.MalformedSource;
import dev.pamphlet.markdown.source.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * The faults and warnings of a source. The first hundred of each are kept: nobody corrects more at
 * a time, and a response must not grow with a source that is wrong at every character.
 */
public final class Findings {

  /** The field of a fault of the front matter as a whole. */
  public static final String FRONT_MATTER = "frontMatter";

  /** The field of a fault of the text. */
  public static final String BODY = "body";

  /** How many faults, and how many warnings, are kept. */
  public static final int MOST = 100;

  private final List<Fault> faults = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  public void fault(Position at, String field, String message) {
    fault(() -> at, field, message);
  }

  /** As above, for places that take time to find. */
  public void fault(Supplier<Position> at, String field, String message) {
    if (faults.size() < MOST) {
      Position position = at.get();
      faults.add(new Fault(position.line(), position.column(), field, message));
    }
  }

  public void warning(Position at, String message) {
    warning(() -> at, message);
  }

  /** As above, for places that take time to find. */
  public void warning(Supplier<Position> at, String message) {
    if (warnings.size() < MOST) {
      Position position = at.get();
      warnings.add(new Warning(position.line(), position.column(), message));
    }
  }

  /**
   * Ends the reading of a source that has faults.
   *
   * @throws MalformedSource when there is any fault
   */
  public void refuseFaults() {
    if (!faults.isEmpty()) {
      throw new MalformedSource(faults);
    }
  }

  public List<Warning> warnings() {
    return warnings.stream()
        .sorted(Comparator.comparingInt(Warning::line).thenComparingInt(Warning::column))
        .toList();
  }
}
