package dev.pamphlet.markdown;

import dev.pamphlet.markdown.yaml.YamlFile;
import java.util.Optional;

/**
 * The front matter of a source, and the start of its body. The block lies between two lines of
 * {@code ---}, the first of which is the first line of the file.
 *
 * @param yaml the text between those lines; empty if there is no such block
 * @param bodyStart offset of the first line of the body that is not blank
 */
public record FrontMatterBlock(Optional<String> yaml, int bodyStart) {

  /** The line, counted from 0, that the YAML starts at. */
  public static final int FIRST_LINE = 1;

  /** Its names in faults. */
  public static final YamlFile FILE =
      new YamlFile(Findings.FRONT_MATTER, "front matter", "the front matter");

  private static final String FENCE = "---";

  public static FrontMatterBlock of(SourceText source, Findings findings) {
    if (!isFence(source, 0)) {
      findings.fault(
          Position.START,
          Findings.FRONT_MATTER,
          "a source begins with its front matter, between two lines of '---'");
      return new FrontMatterBlock(Optional.empty(), skipBlankLines(source, 0));
    }
    for (int line = FIRST_LINE; line < source.lineCount(); line++) {
      if (isFence(source, line)) {
        String yaml = source.text().substring(source.lineStart(FIRST_LINE), source.lineStart(line));
        return new FrontMatterBlock(Optional.of(yaml), skipBlankLines(source, line + 1));
      }
    }
    findings.fault(
        Position.START, Findings.FRONT_MATTER, "the front matter ends with a line of '---'");
    return new FrontMatterBlock(Optional.empty(), source.length());
  }

  private static boolean isFence(SourceText source, int line) {
    return source.line(line).stripTrailing().equals(FENCE);
  }

  private static int skipBlankLines(SourceText source, int from) {
    int line = from;
    while (line < source.lineCount() && source.line(line).isBlank()) {
      line++;
    }
    return line < source.lineCount() ? source.lineStart(line) : source.length();
  }
}
