package dev.pamphlet.cli.check;

import dev.pamphlet.markdown.source.Fault;
import dev.pamphlet.markdown.source.Warning;

/**
 * Something in a source, at its place.
 *
 * @param line from 1; 0 for what has no place
 * @param column in code points, from 1; 0 for what has no place
 */
public record Finding(int line, int column, Severity severity, String message) {

  /** What it keeps from happening. */
  public enum Severity {
    /** It cannot stay so. */
    ERROR,
    /** Its author may want to look at it. */
    WARNING;

    /** As it is printed. */
    public String word() {
      return this == ERROR ? "error" : "warning";
    }
  }

  /** Something that cannot stay. */
  public static Finding error(int line, int column, String message) {
    return new Finding(line, column, Severity.ERROR, message);
  }

  /** Something to look at. */
  public static Finding warning(int line, int column, String message) {
    return new Finding(line, column, Severity.WARNING, message);
  }

  /** Something that a reader refuses. */
  public static Finding of(Fault fault) {
    return error(fault.line(), fault.column(), fault.message());
  }

  /** Something that a reader warns of. */
  public static Finding of(Warning warning) {
    return warning(warning.line(), warning.column(), warning.message());
  }

  /** Whether it is more than a hint. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
