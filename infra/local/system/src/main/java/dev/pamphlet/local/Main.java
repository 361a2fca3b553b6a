package dev.pamphlet.local;

import dev.pamphlet.local.rights.RightsTable;
import dev.pamphlet.local.template.Template;
import dev.pamphlet.local.template.TemplateProblem;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Runs the whole system on this machine until it is told to stop. */
public final class Main {

  private Main() {}

  /**
   * @param arguments see {@link CommandLine#USAGE}
   * @throws InterruptedException never: nobody interrupts the main thread
   */
  public static void main(String[] arguments) throws InterruptedException {
    Terminal terminal = Terminal.ofThisProcess();
    try {
      CommandLine asked = CommandLine.parse(List.of(arguments));
      switch (asked.task()) {
        case PRINT_USAGE -> terminal.line(CommandLine.USAGE);
        case PRINT_RIGHTS -> terminal.line(rights(asked.options(terminal::line)));
        case RUN -> run(asked, terminal);
      }
    } catch (StartProblem problem) {
      terminal.line(terminal.red("pamphlet: ") + problem.getMessage());
      System.exit(problem.exitCode());
    }
  }

  private static String rights(LocalOptions options) {
    try {
      return RightsTable.of(Template.read(options.template(), Map.of()));
    } catch (TemplateProblem problem) {
      throw StartProblem.system(problem.getMessage(), problem);
    }
  }

  private static void run(CommandLine asked, Terminal terminal) throws InterruptedException {
    LocalSystem system = LocalSystem.start(asked.options(terminal::line));
    Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop"));
    new Banner(system, terminal).print();
    new CountDownLatch(1).await();
  }
}
