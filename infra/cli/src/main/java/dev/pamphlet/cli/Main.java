package dev.pamphlet.cli;

/** The process: its arguments in, its exit code out. */
public final class Main {

  private Main() {}

  /**
   * @param arguments {@code --help} names them all
   */
  public static void main(String[] arguments) {
    System.exit(Pamphlet.run(Surroundings.ofThisProcess(), arguments));
  }
}
