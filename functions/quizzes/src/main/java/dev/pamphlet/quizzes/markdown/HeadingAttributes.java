package dev.pamphlet.quizzes.markdown;

import dev.pamphlet.content.SectionId;
import dev.pamphlet.markdown.Findings;
import dev.pamphlet.platform.InvalidValue;
import java.util.Optional;

/**
 * The attributes in braces at the end of a question's heading: <code>
 * {#gateway see=#key-components several}</code>.
 *
 * @param text the heading without the braces
 * @param id of the question
 * @param several whether more than one option may be ticked, however many are right
 */
record HeadingAttributes(
    String text, Optional<String> id, Optional<SectionId> see, boolean several) {

  private static final String SEE = "see=#";

  static HeadingAttributes of(Block block, Findings findings) {
    String heading = block.heading();
    int open = heading.lastIndexOf('{');
    boolean escaped = open > 0 && heading.charAt(open - 1) == '\\';
    if (open < 0 || escaped || heading.indexOf('}', open) != heading.length() - 1) {
      return new HeadingAttributes(heading, Optional.empty(), Optional.empty(), false);
    }
    String text = heading.substring(0, open).strip();
    String words = heading.substring(open + 1, heading.length() - 1).strip();
    Optional<SectionId> id = Optional.empty();
    Optional<SectionId> see = Optional.empty();
    boolean several = false;
    for (String word : words.split("\\s+")) {
      if (word.startsWith("#")) {
        id = id(word.substring(1), block, findings);
      } else if (word.startsWith(SEE)) {
        see = id(word.substring(SEE.length()), block, findings);
      } else if (word.equals("several")) {
        several = true;
      } else if (!word.isEmpty()) {
        fault(
            block,
            findings,
            "'%s' means nothing here: the braces hold '#id', 'see=#section' and 'several'"
                .formatted(word));
      }
    }
    return new HeadingAttributes(text, id.map(SectionId::value), see, several);
  }

  private static Optional<SectionId> id(String word, Block block, Findings findings) {
    try {
      return Optional.of(new SectionId(word));
    } catch (InvalidValue invalid) {
      fault(block, findings, "'%s' is not %s".formatted(word, invalid.getMessage()));
      return Optional.empty();
    }
  }

  private static void fault(Block block, Findings findings, String message) {
    findings.fault(block.at(0, block.lines().get(0).lastIndexOf('{')), Findings.BODY, message);
  }
}
