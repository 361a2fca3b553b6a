package dev.pamphlet.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.local.runtime.Housekeeping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalOptionsTest {

  @TempDir private Path root;

  @BeforeEach
  void layOut() throws IOException {
    Files.createFile(root.resolve("template.yaml"));
  }

  @Test
  void withoutOptionsItListensToThisMachineOnlyAndKeepsItsTables() {
    LocalOptions options = options();

    assertThat(options.host).isEqualTo("127.0.0.1");
    assertThat(options.port).isEqualTo(3000);
    assertThat(options.data()).contains(root.resolve("infra/local/data"));
    assertThat(options.withoutPublication).isFalse();
  }

  /** The file is printed when nothing is built yet. */
  @Test
  void theFileListsTheOptions() {
    Path file = LocalOptions.findRoot(Path.of("")).resolve("infra/local/options.txt");

    assertThat(file).content().isEqualTo(LocalOptions.usage());
  }

  @Test
  void everyOptionIsRead() {
    LocalOptions options =
        options("--port", "0", "--host", "0.0.0.0", "--no-publication", "--data", "/elsewhere");

    assertThat(options.port).isZero();
    assertThat(options.host).isEqualTo("0.0.0.0");
    assertThat(options.withoutPublication).isTrue();
    assertThat(options.data()).contains(Path.of("/elsewhere").toAbsolutePath());
    assertThat(options("--in-memory").data()).isEmpty();
    assertThat(options("--movable-time").movableTime).isTrue();
    assertThat(options("--idle", "1", "--debug", "A=5005", "--debug", "B=5006").housekeeping())
        .isEqualTo(
            new Housekeeping(
                Duration.ofMinutes(1),
                Map.of("A", 5005, "B", 5006),
                OptionalInt.empty(),
                InstantSource.system()));
    assertThat(options("--executions", "10").housekeeping().executions()).hasValue(10);
    assertThat(LocalOptions.parse(List.of("--help")).help).isTrue();
    assertThat(LocalOptions.parse(List.of("--rights")).rights).isTrue();
    assertThat(LocalOptions.parse(List.of("--logs")).logsOnTerminal).isTrue();
  }

  @Test
  void theRootIsTheNearestFolderAboveWithATemplate() throws IOException {
    Path below = Files.createDirectories(root.resolve("a/b"));

    assertThat(LocalOptions.findRoot(below)).isEqualTo(root.toAbsolutePath());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "--prot 1, --prot",
        "--port, required parameter for option '--port'",
        "--port 65536, --port needs a number from 0 to 65535",
        "--port -1, --port",
        "--port http, 'http' is not an int",
        "--idle 0, --idle needs a number from 1",
        "--debug GetSectionFunction, KEY=VALUE",
        "--debug GetSectionFunction=x, 'x' is not an int"
      })
  void anInvalidOptionIsNamed(String arguments, String expected) {
    assertThatThrownBy(() -> options(arguments.split(" ")))
        .isInstanceOfSatisfying(
            StartProblem.class, problem -> assertThat(problem.exitCode()).isEqualTo(2))
        .hasMessageContaining(expected);
  }

  private LocalOptions options(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--root", root.toString()));
    all.addAll(List.of(arguments));
    return LocalOptions.parse(all);
  }
}
