package dev.pamphlet.cli;

import dev.pamphlet.cli.api.ApiFailure;
import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.articles.ArticleProblem;
import dev.pamphlet.cli.articles.ArticlesCommand;
import dev.pamphlet.cli.articles.DiffCommand;
import dev.pamphlet.cli.articles.MoveCommand;
import dev.pamphlet.cli.articles.PreviewCommand;
import dev.pamphlet.cli.articles.PublishTime;
import dev.pamphlet.cli.articles.RerenderCommand;
import dev.pamphlet.cli.articles.ScheduleCommand;
import dev.pamphlet.cli.articles.SourceCommand;
import dev.pamphlet.cli.articles.VersionsCommand;
import dev.pamphlet.cli.articles.WithdrawCommand;
import dev.pamphlet.cli.check.CheckCommand;
import dev.pamphlet.cli.command.AwsAccount;
import dev.pamphlet.cli.command.CommandContext;
import dev.pamphlet.cli.command.Connection;
import dev.pamphlet.cli.command.Environment;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.InvalidUsage;
import dev.pamphlet.cli.command.ProblemText;
import dev.pamphlet.cli.folder.FolderProblem;
import dev.pamphlet.cli.images.ImagesCommand;
import dev.pamphlet.cli.issues.IssueCommand;
import dev.pamphlet.cli.mail.MailCommand;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.publication.PublicationCommand;
import dev.pamphlet.cli.publication.PublishCommand;
import dev.pamphlet.cli.queues.QueuesCommand;
import dev.pamphlet.cli.quizzes.QuizCommand;
import dev.pamphlet.cli.subscribers.SubscribersCommand;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.InvalidValue;
import java.io.IOException;
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

/** The command line: its commands, the options that they share, and the exit codes of failures. */
@Command(
    name = "pamphlet",
    version = "pamphlet 0.1.0",
    scope = ScopeType.INHERIT,
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND",
    header = "Publishes articles and quizzes from their folders to a Pamphlet API.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Without further options it talks to the local run ('mvn -q -P run') as its own editor."
          + " Requests to any other API are signed with the credentials that AWS's tools use:"
          + " environment variables, profiles, single sign-on, roles. 'pamphlet COMMAND --help'"
          + " shows examples.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:something was refused, has errors, or differs",
      "2:the command line is not valid",
      "3:the API did not answer in time, or failed",
      "4:the request is not allowed, or there are no credentials to sign it"
    },
    subcommands = {
      PublishCommand.class,
      ArticlesCommand.class,
      SourceCommand.class,
      VersionsCommand.class,
      DiffCommand.class,
      ScheduleCommand.class,
      PreviewCommand.class,
      WithdrawCommand.class,
      MoveCommand.class,
      RerenderCommand.class,
      CheckCommand.class,
      ImagesCommand.class,
      PublicationCommand.class,
      QuizCommand.class,
      SubscribersCommand.class,
      IssueCommand.class,
      MailCommand.class,
      QueuesCommand.class
    })
final class Pamphlet implements CommandContext {

  @Option(
      names = {"-h", "--help"},
      scope = ScopeType.INHERIT,
      usageHelp = true,
      description = "Show this help, or the help of a command.")
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
      description = {
        "The API's address: else PAMPHLET_API, else",
        "http://127.0.0.1:3000, the local run."
      })
  private String api;

  @Option(
      names = "--region",
      scope = ScopeType.INHERIT,
      paramLabel = "REGION",
      description = "The API's region (else from its address, else from AWS's configuration).")
  private String region;

  @Option(
      names = "--profile",
      scope = ScopeType.INHERIT,
      paramLabel = "NAME",
      description = "The profile in AWS's configuration (else AWS_PROFILE).")
  private String profile;

  @Option(
      names = "--timeout",
      scope = ScopeType.INHERIT,
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long to wait for a response (${DEFAULT-VALUE}).")
  private int timeout;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Print one JSON document and nothing else.")
  private boolean json;

  @Option(
      names = "--no-color",
      scope = ScopeType.INHERIT,
      description = "Print no colours, as with the variable NO_COLOR.")
  private boolean plain;

  private final Environment environment;

  private Pamphlet(Environment environment) {
    this.environment = environment;
  }

  /** Runs a command line and returns the exit code. */
  static int run(Environment environment, String... arguments) {
    return line(environment).execute(arguments);
  }

  /** The commands, with their options and help. */
  static CommandLine line(Environment environment) {
    Pamphlet pamphlet = new Pamphlet(environment);
    CommandLine line = new CommandLine(pamphlet);
    line.registerConverter(Slug.class, Pamphlet::slug);
    line.registerConverter(PublishTime.class, pamphlet::publishTime);
    line.setOut(new PrintWriter(environment.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(environment.err(), true, StandardCharsets.UTF_8));
    boolean colours = environment.terminal() && environment.variable("NO_COLOR").isEmpty();
    line.setColorScheme(CommandLine.Help.defaultColorScheme(colours ? Ansi.ON : Ansi.OFF));
    line.setUsageHelpAutoWidth(environment.terminal());
    line.setParameterExceptionHandler(Pamphlet::reject);
    line.setExecutionExceptionHandler((failure, command, parsed) -> pamphlet.fail(failure));
    return line;
  }

  @Override
  public Console console() {
    if (json) {
      return Console.json(environment.out(), environment.err());
    }
    boolean colours =
        environment.terminal() && !plain && environment.variable("NO_COLOR").isEmpty();
    return Console.text(environment.out(), environment.err(), environment.terminal(), colours);
  }

  @Override
  public int columns() {
    return environment.columns();
  }

  @Override
  public Optional<String> ask(String question) {
    if (json || !environment.terminal()) {
      return Optional.empty();
    }
    environment.err().print(question);
    environment.err().flush();
    try {
      return Optional.ofNullable(environment.in().readLine());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public EditorRoutes editor() {
    if (timeout < 1) {
      throw new InvalidUsage(
          "--timeout %d is too short: give at least 1 second".formatted(timeout));
    }
    return new EditorRoutes(
        new Connection(
                Optional.ofNullable(api).or(() -> environment.variable("PAMPHLET_API")),
                account(),
                Duration.ofSeconds(timeout))
            .endpoint(),
        environment.clock(),
        environment.pause());
  }

  @Override
  public AwsAccount account() {
    return new AwsAccount(Optional.ofNullable(region), Optional.ofNullable(profile));
  }

  private static Slug slug(String text) {
    try {
      return new Slug(text);
    } catch (InvalidValue invalid) {
      throw new TypeConversionException("'%s' is not %s".formatted(text, invalid.getMessage()));
    }
  }

  private PublishTime publishTime(String text) {
    try {
      return PublishTime.parse(text, environment.clock().getZone());
    } catch (InvalidUsage malformed) {
      throw new TypeConversionException(malformed.getMessage());
    }
  }

  private static int reject(CommandLine.ParameterException invalid, String[] arguments) {
    CommandLine command = invalid.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("pamphlet: " + invalid.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(invalid, err);
    err.println("Try '%s --help'.".formatted(command.getCommandSpec().qualifiedName()));
    return ExitCode.USAGE.number();
  }

  private int fail(Exception failure) throws Exception {
    if (failure instanceof ApiFailure api) {
      return fail(ExitCode.of(api), ProblemText.of(api));
    }
    if (failure instanceof FolderProblem || failure instanceof ArticleProblem) {
      return fail(ExitCode.REFUSED, failure.getMessage());
    }
    if (failure instanceof InvalidUsage) {
      return fail(ExitCode.USAGE, failure.getMessage());
    }
    throw failure;
  }

  private int fail(ExitCode code, String message) {
    Console console = console();
    console.note(console.red("pamphlet: ") + Console.printable(message));
    console.document(ProblemText.json(code, message));
    return code.number();
  }
}
