package dev.pamphlet.cli.findings;

import dev.pamphlet.markdown.source.Fault;
import dev.pamphlet.markdown.source.Warning;

/**
 * An error or a warning in a source.
 *
 * @param line from 1; 0 if it has no place
 * @param column in code points, from 1; 0 if it has no place
 */
public record Finding(int line, int column, Severity severity, String message) {

  /** How bad it is. */
  public enum Severity {
    /** The source is refused or broken. */
    ERROR,
    /** The author may want to look at it. */
    WARNING;

    /** As it is printed. */
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

  /** The same as a warning, about a source that was taken in spite of it. */
  public Finding asWarning() {
    return warning(line, column, message);
  }

  /** Whether both are about the same place. */
  public boolean isAtThePlaceOf(Finding other) {
    return line == other.line && column == other.column;
  }

  /** Whether this is an error and not a warning. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
