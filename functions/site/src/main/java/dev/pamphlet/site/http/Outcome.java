package dev.pamphlet.site.http;

import dev.pamphlet.platform.page.Link;
import java.util.List;
import java.util.Optional;

/**
 * The result of one question, as a page shows it.
 *
 * @param question what was asked; sanitised HTML
 * @param verdict in words
 * @param look {@code good}, {@code bad} or {@code quiet}
 * @param lines the answers that were given or would have been right
 * @param explanation sanitised HTML; empty for none
 * @param see the section that answers the question
 */
public record Outcome(
    String question,
    String verdict,
    String look,
    List<Line> lines,
    String explanation,
    Optional<Link> see) {

  /**
   * An answer.
   *
   * @param html sanitised
   * @param look {@code right} or {@code wrong} for what the reader answered, else empty
   * @param mark the words for what {@code look} shows by colour; empty for none
   * @param reasons sanitised HTML each
   */
  public record Line(String html, String look, String mark, List<String> reasons) {}
}
