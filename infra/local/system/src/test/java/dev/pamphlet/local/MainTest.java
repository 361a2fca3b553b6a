package dev.pamphlet.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  private static final Pattern ADDRESS = Pattern.compile("Pamphlet  (http://127\\.0\\.0\\.1:\\d+)");

  @TempDir private Path root;
  private Process main;

  @AfterEach
  void endIt() throws InterruptedException {
    main.destroyForcibly().waitFor();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void itEndsWithEverythingItStartedWhetherAskedOrKilled(boolean asked) throws Exception {
    SampleRepository.in(root);
    URI address = started("--port", "0", "--in-memory", "--no-publication");
    HttpRequest request = HttpRequest.newBuilder(address.resolve("/surroundings")).build();
    HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    List<ProcessHandle> children = main.descendants().toList();

    if (asked) {
      main.destroy();
    } else {
      main.destroyForcibly();
    }

    assertThat(main.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(children).hasSize(2);
    for (ProcessHandle child : children) {
      child.onExit().get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void whatIsNotUnderstoodIsOneLineAndExitCodeTwo() throws Exception {
    run("--prot", "3000");

    assertThat(output()).containsExactly("pamphlet: unknown option --prot (see --help)");
    assertThat(main.waitFor()).isEqualTo(2);
  }

  @Test
  void whatCannotStartIsOneLineAndExitCodeOne() throws Exception {
    run("--root", root.toString());

    assertThat(output())
        .containsExactly("pamphlet: no template.yaml in %s or above it".formatted(root));
    assertThat(main.waitFor()).isEqualTo(1);
  }

  private void run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    main = new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true).start();
  }

  /** Where it says that it is, once it has said all it has to say. */
  private URI started(String... arguments) throws IOException {
    run(arguments);
    List<String> said = new ArrayList<>();
    BufferedReader lines = main.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.add(line);
      if (line.contains("Ctrl-C")) {
        Matcher address = ADDRESS.matcher(String.join("\n", said));
        assertThat(address.find()).isTrue();
        return URI.create(address.group(1));
      }
    }
    throw new AssertionError("it ended after saying\n" + String.join("\n", said));
  }

  private List<String> output() {
    return main.inputReader(StandardCharsets.UTF_8).lines().toList();
  }
}
