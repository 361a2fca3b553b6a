package dev.pamphlet.site.http;

import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.page.Texts;

/**
 * The model of the template for a type of problem: the page that the {@code type} of problem
 * details links to.
 */
public record ProblemPage(Site site, ProblemType type) {

  /** The problem in a few words. */
  public String title() {
    return texts().get(type.id() + ".title");
  }

  /** What such a problem means, and what to do. */
  public String meaning() {
    return texts().get(type.id() + ".text");
  }

  private Texts texts() {
    return site.frame().texts();
  }
}
