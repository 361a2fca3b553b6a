package dev.pamphlet.bench.starts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.pamphlet.template.LambdaFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Does nothing and says so: its start is that of the JVM and the runtime client alone. */
public final class EmptyFunction implements RequestStreamHandler {

  static final String NAME = "EmptyFunction";

  private static final byte[] DONE = "{\"statusCode\":200}".getBytes(StandardCharsets.UTF_8);

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    answer.write(DONE);
  }

  /**
   * Writes its zip.
   *
   * @param folder of the zip
   * @param other the function whose settings it gets
   */
  static LambdaFunction in(Path folder, LambdaFunction other) throws IOException {
    Path zip = folder.resolve("empty.zip");
    String entry = EmptyFunction.class.getName().replace('.', '/') + ".class";
    try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(zip));
        InputStream bytes = EmptyFunction.class.getResourceAsStream("/" + entry)) {
      entries.putNextEntry(new ZipEntry(entry));
      bytes.transferTo(entries);
      entries.closeEntry();
    }
    return new LambdaFunction(
        NAME,
        zip,
        EmptyFunction.class.getName(),
        other.runtime(),
        other.memoryMegabytes(),
        other.timeoutSeconds(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        other.role(),
        OptionalInt.empty());
  }
}
