package dev.pamphlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.cli.output.TextWidth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The help of every command, as a terminal of 80 columns shows it. */
class HelpTest {

  private static final int COLUMNS = 80;

  static Stream<CommandSpec> commands() {
    return all(Shell.commands());
  }

  private static Stream<CommandSpec> all(CommandLine command) {
    return Stream.concat(
        Stream.of(command.getCommandSpec()),
        command.getSubcommands().values().stream().flatMap(HelpTest::all));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void noLineIsWiderThanTheTerminal(CommandSpec command) {
    assertThat(help(command).lines())
        .allSatisfy(line -> assertThat(TextWidth.of(line)).as(line).isLessThanOrEqualTo(COLUMNS));
    assertThat(help(command)).doesNotContain("\n\n\n");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void anExampleIsOneLineToCopy(CommandSpec command) {
    assertThat(help(command).lines().toList())
        .containsAll(
            Arrays.stream(command.usageMessage().footer())
                .filter(line -> line.startsWith("  "))
                .toList());
  }

  /** An address, a file or a value that is broken cannot be copied. */
  @ParameterizedTest
  @MethodSource("commands")
  void noWordIsBroken(CommandSpec command) {
    List<String> printed = words(help(command)).toList();

    assertThat(
            texts(command)
                .flatMap(HelpTest::words)
                .filter(word -> !word.contains("${") && !printed.contains(word)))
        .isEmpty();
  }

  private static Stream<String> texts(CommandSpec command) {
    return Stream.concat(
        Stream.of(
                command.usageMessage().header(),
                command.usageMessage().description(),
                command.usageMessage().footer())
            .flatMap(Arrays::stream),
        command.args().stream().map(ArgSpec::description).flatMap(Arrays::stream));
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty());
  }

  private static String help(CommandSpec command) {
    return command.commandLine().getUsageMessage(Ansi.OFF);
  }
}
