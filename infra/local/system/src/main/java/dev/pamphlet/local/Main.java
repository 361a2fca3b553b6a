package dev.pamphlet.local;

import dev.pamphlet.cli.output.Console;
import dev.pamphlet.local.rights.RightsTable;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.Template;
import dev.pamphlet.template.TemplateProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Runs the whole system on this machine until it is told to stop. */
public final class Main {

  private Main() {}

  /**
   * @param arguments see {@link LocalOptions}
   * @throws InterruptedException never: nobody interrupts the main thread
   */
  public static void main(String[] arguments) throws InterruptedException {
    Console console = console();
    try {
      LocalOptions asked = LocalOptions.parse(List.of(arguments));
      if (asked.help) {
        console.text(LocalOptions.usage());
      } else if (asked.rights) {
        console.text(rights(asked));
      } else {
        run(asked, console);
      }
    } catch (StartProblem problem) {
      console.line(console.red("pamphlet: ") + problem.getMessage());
      System.exit(problem.exitCode());
    }
  }

  /** On standard output only, to keep the order of events. */
  private static Console console() {
    boolean colours =
        Console.isTerminal() && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
    return Console.text(
        Console.standardOutput(), Console.standardOutput(), Console.isTerminal(), colours);
  }

  private static String rights(LocalOptions options) {
    try {
      return RightsTable.of(
          Template.read(options.template(), LocalAccount.parameters(options.template())));
    } catch (TemplateProblem problem) {
      throw StartProblem.system(problem.getMessage(), problem);
    }
  }

  private static void run(LocalOptions options, Console console) throws InterruptedException {
    Logs logs =
        options.logsOnTerminal ? Logs.onTerminal(console) : Logs.inFolder(console, folder(options));
    console.progress("starting DynamoDB and the functions ...");
    options.output = logs;
    LocalSystem system = LocalSystem.start(options);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system, logs), "stop"));
    new Banner(system, logs, console).print();
    new CountDownLatch(1).await();
  }

  /** Beside the tables, or in a temporary folder if these are in memory. */
  private static Path folder(LocalOptions options) {
    try {
      return options.data().isPresent()
          ? options.data().get().resolve("logs")
          : Files.createTempDirectory("pamphlet-logs-");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void stop(LocalSystem system, Logs logs) {
    try (logs) {
      system.close();
    }
  }
}
