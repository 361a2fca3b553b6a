package dev.pamphlet.template;

/**
 * A position in a template.
 *
 * @param file the file's name, without its folder
 * @param line counted from 1
 * @param column counted from 1
 */
public record Position(String file, int line, int column) {

  /** The complaint that points here. */
  public TemplateProblem problem(String complaint) {
    return new TemplateProblem(this + ": " + complaint);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
