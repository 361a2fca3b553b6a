package dev.pamphlet.template;

/**
 * The template cannot be run on one machine as it stands: it is malformed, contradicts itself, or
 * has something that is not emulated. The message is one readable line, beginning with {@code
 * template.yaml:12:5: …} if a place can be named.
 */
public final class TemplateProblem extends RuntimeException {

  public TemplateProblem(String message) {
    super(message);
  }

  public TemplateProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
