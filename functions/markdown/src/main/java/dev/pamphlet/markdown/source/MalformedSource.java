package dev.pamphlet.markdown.source;

import java.util.Comparator;
import java.util.List;

/** A source that cannot be read, with everything that is wrong with it in the order of the file. */
public final class MalformedSource extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  /**
   * @param faults at least one, in any order; the exception's message is that of the first in the
   *     file
   */
  public MalformedSource(List<Fault> faults) {
    super(inOrder(faults).get(0).message());
    this.faults = inOrder(faults);
  }

  /** Every fault found, by line and column. */
  public List<Fault> faults() {
    return faults;
  }

  private static List<Fault> inOrder(List<Fault> faults) {
    return faults.stream()
        .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
        .toList();
  }
}
