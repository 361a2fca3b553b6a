package dev.pamphlet.local;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs an editor's command lines, each in a process of its own.
 *
 * @param folder in which they run
 * @param api of the system that they call
 */
record Typed(Path folder, URI api) {

  /** The result of a command. */
  record Ended(int code, String out, String err) {}

  Ended run(String... arguments) throws IOException, InterruptedException {
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(TestJvm.command("dev.pamphlet.cli.Main", arguments))
            .directory(folder.toFile());
    builder.environment().put("PAMPHLET_API", api.toString());
    Process process = builder.redirectError(err.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out, Files.readString(err));
  }
}
