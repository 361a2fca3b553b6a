package dev.pamphlet.cli.findings;

import dev.pamphlet.markdown.source.Fault;
import dev.pamphlet.markdown.source.Warning;

/**
 * An error or a warning in a source.
 *
 * @param line from 1; 0 if it has no position
 * @param column in code points, from 1; 0 if it has no position
 */
public record Finding(int line, int column, Severity severity, String message) {

  /** The severity of a finding. */
  public enum Severity {
    /** The source is refused or broken. */
    ERROR,
    /** The author may want to look at it. */
    WARNING;

    /** The word in the output. */
    public String word() {
      return this == ERROR ? "error" : "warning";
    }
  }

  /** An error. */
  public static Finding error(int line, int column, String message) {
    return new Finding(line, column, Severity.ERROR, message);
  }

  /** A warning. */
  public static Finding warning(int line, int column, String message) {
    return new Finding(line, column, Severity.WARNING, message);
  }

  /** A fault that makes a source unreadable. */
  public static Finding of(Fault fault) {
    return error(fault.line(), fault.column(), fault.message());
  }

  /** A warning of the reader of a source. */
  public static Finding of(Warning warning) {
    return warning(warning.line(), warning.column(), warning.message());
  }

  /** The same as a warning, for a source that was accepted in spite of it. */
  public Finding asWarning() {
    return warning(line, column, message);
  }

  /** Whether both have the same position. */
  public boolean isAtThePlaceOf(Finding other) {
    return line == other.line && column == other.column;
  }

  /** Whether this is an error and not a warning. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
