package dev.pamphlet.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @TempDir private Path root;
  private MainProcess main;

  @AfterEach
  void endIt() {
    main.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void itEndsWithEverythingItStartedWhetherInterruptedOrKilled(boolean asked) throws Exception {
    SampleRepository.in(root);
    main = MainProcess.run(root, "--port", "0", "--in-memory", "--no-publication");
    URI address = main.address();
    HttpRequest request = HttpRequest.newBuilder(address.resolve("/surroundings")).build();
    HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    List<ProcessHandle> children = main.process().descendants().toList();

    if (asked) {
      main.process().destroy();
    } else {
      main.process().destroyForcibly();
    }

    assertThat(main.exitCode()).isNotZero();
    assertThat(children).as("the process of the function").hasSize(1);
    for (ProcessHandle child : children) {
      child.onExit().get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void anInvalidCommandLineIsOneLineAndExitCodeTwo() throws Exception {
    main = MainProcess.run(root, "--prot", "3000");

    assertThat(main.output())
        .containsExactly("pamphlet: Unknown options: '--prot', '3000' (see --help)");
    assertThat(main.exitCode()).isEqualTo(2);
  }

  @Test
  void aFailedStartIsOneLineAndExitCodeOne() throws Exception {
    main = MainProcess.run(root, "--root", root.toString());

    assertThat(main.output())
        .containsExactly("pamphlet: no template.yaml in %s or above it".formatted(root));
    assertThat(main.exitCode()).isEqualTo(1);
  }
}
