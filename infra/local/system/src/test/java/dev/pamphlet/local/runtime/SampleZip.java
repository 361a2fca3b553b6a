package dev.pamphlet.local.runtime;

import dev.pamphlet.template.LambdaFunction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The sample functions as a function zip: their classes in a jar, the jar in {@code lib/}, and
 * beside it a version.
 */
public final class SampleZip {

  private SampleZip() {}

  public static Path in(Path folder) throws IOException {
    Path zip = folder.resolve("samples.zip");
    Files.write(zip, ofVersion("1"));
    return zip;
  }

  static byte[] ofVersion(String version) throws IOException {
    return of(SampleFunctions.class, version);
  }

  /** The functions that are nested in a class of the tests. */
  public static byte[] of(Class<?> functions, String version) throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream entries = new ZipOutputStream(zip)) {
      entries.putNextEntry(new ZipEntry("lib/samples.jar"));
      entries.write(jar(functions));
      entries.closeEntry();
      entries.putNextEntry(new ZipEntry("version.txt"));
      entries.write(version.getBytes(StandardCharsets.UTF_8));
      entries.closeEntry();
    }
    return zip.toByteArray();
  }

  /** A sample function as in a template. */
  static LambdaFunction function(
      Path zip, String name, int timeoutSeconds, OptionalInt concurrency) {
    return new LambdaFunction(
        name,
        zip,
        SampleFunctions.class.getName() + "$" + name,
        "java25",
        256,
        timeoutSeconds,
        Map.of("CONTENT_TABLE", "ContentTable"),
        List.of(),
        List.of(),
        List.of(),
        name + "Role",
        concurrency);
  }

  private static byte[] jar(Class<?> functions) throws IOException {
    ByteArrayOutputStream jar = new ByteArrayOutputStream();
    Path classes = classes();
    try (OutputStream bytes = jar;
        ZipOutputStream entries = new ZipOutputStream(bytes);
        Stream<Path> files =
            Files.list(classes.resolve(functions.getPackageName().replace('.', '/')))) {
      List<Path> samples =
          files
              .filter(file -> file.getFileName().toString().startsWith(functions.getSimpleName()))
              .toList();
      for (Path sample : samples) {
        String name = classes.relativize(sample).toString().replace('\\', '/');
        entries.putNextEntry(new ZipEntry(name));
        entries.write(Files.readAllBytes(sample));
        entries.closeEntry();
      }
    }
    return jar.toByteArray();
  }

  private static Path classes() {
    try {
      return Path.of(SampleZip.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
