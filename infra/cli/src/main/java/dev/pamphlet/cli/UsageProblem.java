package dev.pamphlet.cli;

/** What was typed makes no sense, in one line. */
final class UsageProblem extends RuntimeException {

  private static final long serialVersionUID = 1;

  UsageProblem(String message) {
    super(message);
  }
}
