package dev.pamphlet.quizzes.markdown;

import dev.pamphlet.content.SectionId;
import dev.pamphlet.markdown.Findings;
import dev.pamphlet.platform.InvalidValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the braces at the end of a question's heading say: <code>
 * {#gateway see=#key-components several}</code>.
 *
 * @param text the heading without them
 * @param id that they give the question
 * @param several whether more than one option may be ticked, however many are right
 */
record HeadingAttributes(
    String text, Optional<String> id, Optional<SectionId> see, boolean several) {

  private static final Pattern BRACES = Pattern.compile("^(.*?)\\s*(?<!\\\\)\\{([^{}]*)}$");
  private static final String SEE = "see=#";

  static HeadingAttributes of(Block block, Findings findings) {
    String heading = block.heading();
    Matcher braces = BRACES.matcher(heading);
    if (!braces.matches()) {
      return new HeadingAttributes(heading, Optional.empty(), Optional.empty(), false);
    }
    Optional<SectionId> id = Optional.empty();
    Optional<SectionId> see = Optional.empty();
    boolean several = false;
    for (String word : braces.group(2).strip().split("\\s+")) {
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
    return new HeadingAttributes(braces.group(1), id.map(SectionId::value), see, several);
  }

  private static Optional<SectionId> id(String word, Block block, Findings findings) {
    try {
      return Optional.of(new SectionId(word));
    } catch (InvalidValue invalid) {
      fault(block, findings, "'%s': %s".formatted(word, invalid.getMessage()));
      return Optional.empty();
    }
  }

  private static void fault(Block block, Findings findings, String message) {
    findings.fault(block.at(0, block.lines().get(0).lastIndexOf('{')), Findings.BODY, message);
  }
}
