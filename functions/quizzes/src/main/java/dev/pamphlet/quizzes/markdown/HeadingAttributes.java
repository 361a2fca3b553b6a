package dev.pamphlet.quizzes.markdown;

import dev.pamphlet.content.SectionId;
import dev.pamphlet.markdown.Findings;
import dev.pamphlet.platform.InvalidValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a question's heading says beside the question, between braces at its end: <code>
 * {#gateway see=#key-components several}</code>.
 *
 * @param text the heading without them
 * @param several whether more than one option may be ticked, however many are right
 */
record HeadingAttributes(String text, String id, Optional<SectionId> see, boolean several) {

  private static final Pattern BRACES = Pattern.compile("^(.*?)\\s*(?<!\\\\)\\{([^{}]*)}$");
  private static final String SEE = "see=#";

  static HeadingAttributes of(Block block, Findings findings) {
    String heading = block.heading();
    Matcher braces = BRACES.matcher(heading);
    if (!braces.matches()) {
      return new HeadingAttributes(
          heading, SectionId.ofHeading(heading).value(), Optional.empty(), false);
    }
    String text = braces.group(1);
    Optional<SectionId> id = Optional.empty();
    Optional<SectionId> see = Optional.empty();
    boolean several = false;
    for (String word : braces.group(2).strip().split("\\s+")) {
      if (word.startsWith("#")) {
        id = id(word.substring(1), "id", block, findings);
      } else if (word.startsWith(SEE)) {
        see = id(word.substring(SEE.length()), "see", block, findings);
      } else if (word.equals("several")) {
        several = true;
      } else if (!word.isEmpty()) {
        fault(block, findings, "braces hold '#id', 'see=#section' and 'several'");
      }
    }
    return new HeadingAttributes(text, id.orElse(SectionId.ofHeading(text)).value(), see, several);
  }

  private static Optional<SectionId> id(String word, String what, Block block, Findings findings) {
    try {
      return Optional.of(new SectionId(word));
    } catch (InvalidValue invalid) {
      fault(
          block,
          findings,
          what + " is lower-case words of a-z and 0-9 joined by hyphens, at most 80 characters");
      return Optional.empty();
    }
  }

  private static void fault(Block block, Findings findings, String message) {
    findings.fault(block.at(0, block.lines().get(0).lastIndexOf('{')), Findings.BODY, message);
  }
}
