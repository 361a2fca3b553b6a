package dev.pamphlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The command line in a process with less memory than the file that it imports. */
class LargeImportTest {

  private static final int ROWS = 40_000;

  /** The longest note beside an address. */
  private static final String NOTE = "n".repeat(1_000);

  private static final String HEAP = "-Xmx32m";

  @TempDir Path folder;

  @RegisterExtension final ApiStub api = new ApiStub();

  @Test
  void aFileMayBeLargerThanTheMemory() throws Exception {
    Path file = table();
    api.answers(
        "POST /v1/editor/subscribers/import",
        200,
        "{\"format\":\"pamphlet\",\"rows\":[],\"columnsLeftOut\":[\"note\"]}");
    Path output = folder.resolve("output.txt");

    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    HEAP,
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "subscribers",
                    "import",
                    file.toString(),
                    "--api",
                    api.address().toString()))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();

    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    assertThat(Files.size(file)).isGreaterThan(32 << 20);
    assertThat(api.asked().stream().mapToLong(asked -> asked.body().lines().count() - 1).sum())
        .isEqualTo(ROWS);
  }

  private Path table() throws IOException {
    Path file = folder.resolve("members.csv");
    try (BufferedWriter table = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      table.write("email,status,since,note\n");
      for (int i = 0; i < ROWS; i++) {
        table.write("reader%d@example.org,unsubscribed,,%s\n".formatted(i, NOTE));
      }
    }
    return file;
  }
}
