package dev.pamphlet.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.api.Refused;
import dev.pamphlet.cli.api.Trouble;
import dev.pamphlet.cli.publication.FolderProblem;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.InvalidValue;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The whole command line: what all commands share, and how each of them ends. */
@Command(
    name = "pamphlet",
    version = "pamphlet 0.1.0",
    scope = ScopeType.INHERIT,
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND",
    header = "Publishes articles and quizzes from their folders to a Pamphlet API.",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Without further settings it talks to the local run ('mvn -q -P run') as its own editor."
          + " Requests to any other API are signed with the credentials that AWS's tools use:"
          + " variables, profiles, single sign-on, roles. 'pamphlet COMMAND --help' has examples.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:something was refused, has errors, or differs",
      "2:the command line cannot be understood",
      "3:no answer that tells: nobody there, too late, or a failure of the API",
      "4:not allowed, or nothing to sign with"
    },
    subcommands = {
      PublishCommand.class,
      ArticlesCommand.class,
      SourceCommand.class,
      VersionsCommand.class,
      DiffCommand.class,
      ScheduleCommand.class,
      WithdrawCommand.class,
      MoveCommand.class,
      RerenderCommand.class,
      CheckCommand.class,
      PublicationCommand.class,
      QuizCommand.class
    })
final class Pamphlet {

  private static final int PRECONDITION_FAILED = 412;

  @Option(
      names = {"-h", "--help"},
      scope = ScopeType.INHERIT,
      usageHelp = true,
      description = "Show this, or what a command does.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  @Option(
      names = "--api",
      scope = ScopeType.INHERIT,
      paramLabel = "URL",
      description = "The API's address, else PAMPHLET_API, else http://127.0.0.1:3000.")
  private String api;

  @Option(
      names = "--region",
      scope = ScopeType.INHERIT,
      paramLabel = "REGION",
      description = "Of the API, where neither its address nor AWS's settings tell.")
  private String region;

  @Option(
      names = "--profile",
      scope = ScopeType.INHERIT,
      paramLabel = "NAME",
      description = "Of AWS's configuration, else AWS_PROFILE.")
  private String profile;

  @Option(
      names = "--timeout",
      scope = ScopeType.INHERIT,
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long an answer may take (${DEFAULT-VALUE}).")
  private int timeout;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Print one JSON document for programs, and nothing else.")
  private boolean json;

  @Option(
      names = "--no-color",
      scope = ScopeType.INHERIT,
      description = "No colours; the same as a variable NO_COLOR.")
  private boolean plain;

  private final Surroundings surroundings;

  private Pamphlet(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs one command line, and tells how it ended. */
  static int run(Surroundings surroundings, String... arguments) {
    Pamphlet pamphlet = new Pamphlet(surroundings);
    CommandLine line = new CommandLine(pamphlet);
    line.registerConverter(Slug.class, Pamphlet::slug);
    line.registerConverter(When.class, text -> pamphlet.when(text));
    line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
    boolean colours = surroundings.terminal() && surroundings.variable("NO_COLOR").isEmpty();
    line.setColorScheme(CommandLine.Help.defaultColorScheme(colours ? Ansi.ON : Ansi.OFF));
    line.setUsageHelpAutoWidth(surroundings.terminal());
    line.setParameterExceptionHandler(Pamphlet::misunderstood);
    line.setExecutionExceptionHandler((failure, command, parsed) -> pamphlet.ended(failure));
    return line.execute(arguments);
  }

  Console console() {
    boolean noColor = plain || surroundings.variable("NO_COLOR").isPresent();
    return new Console(surroundings, noColor, json);
  }

  /**
   * @throws UsageProblem when the address, region or time to wait makes no sense
   */
  EditorRoutes editor() {
    if (timeout < 1) {
      throw new UsageProblem("--timeout is at least one second");
    }
    return new EditorRoutes(
        new Connection(
                Optional.ofNullable(api).or(() -> surroundings.variable("PAMPHLET_API")),
                account(),
                Duration.ofSeconds(timeout))
            .endpoint(),
        surroundings.clock(),
        surroundings.pause());
  }

  AwsAccount account() {
    return new AwsAccount(Optional.ofNullable(region), Optional.ofNullable(profile));
  }

  private static Slug slug(String text) {
    try {
      return new Slug(text);
    } catch (InvalidValue invalid) {
      throw new TypeConversionException("'%s': %s".formatted(text, invalid.getMessage()));
    }
  }

  private When when(String text) {
    try {
      return When.parse(text, surroundings.clock().getZone());
    } catch (UsageProblem notATime) {
      throw new TypeConversionException(notATime.getMessage());
    }
  }

  private static int misunderstood(CommandLine.ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("pamphlet: " + wrong.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println("Try '%s --help'.".formatted(command.getCommandSpec().qualifiedName()));
    return ExitCode.USAGE.number();
  }

  private int ended(Exception failure) throws Exception {
    if (failure instanceof Trouble trouble) {
      return ended(ExitCode.of(trouble), message(trouble));
    }
    if (failure instanceof FolderProblem || failure instanceof MovedAway) {
      return ended(ExitCode.REFUSED, failure.getMessage());
    }
    if (failure instanceof UsageProblem problem) {
      return ended(ExitCode.USAGE, problem.getMessage());
    }
    throw failure;
  }

  private int ended(ExitCode code, String message) {
    Console console = console();
    console.note(console.red("pamphlet: ") + Console.printable(message));
    console.document(problem(code, message));
    return code.number();
  }

  /** How a command that ended badly tells programs. */
  static ObjectNode problem(ExitCode code, String message) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putObject("problem").put("kind", code.word()).put("message", message);
    return document;
  }

  /** In one line, with what to do where somebody else was first. */
  static String message(Trouble trouble) {
    if (!(trouble instanceof Refused refused)) {
      return trouble.getMessage();
    }
    if (refused.status() == PRECONDITION_FAILED) {
      return refused.getMessage()
          + " Nothing was overwritten: compare with 'pamphlet diff', bring both together, and try"
          + " again.";
    }
    return refused.getMessage();
  }
}
