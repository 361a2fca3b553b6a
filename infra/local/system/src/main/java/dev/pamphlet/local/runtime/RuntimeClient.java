package dev.pamphlet.local.runtime;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * AWS's runtime interface client: the program that fetches events from the Runtime API and calls
 * the handler.
 *
 * @param classPath of the client itself; it loads the function's code from its working directory
 */
public record RuntimeClient(List<Path> classPath, List<String> options) {

  /** Its main class. */
  static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  private static final String NATIVE_CLIENT =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient";
  private static final String CLASS_PATH = "runtime-client.classpath";
  private static final boolean ON_MUSL =
      Stream.of("x86_64", "aarch64")
          .anyMatch(machine -> Files.exists(Path.of("/lib/ld-musl-" + machine + ".so.1")));

  /**
   * The unchanged client on Linux, and one without native code elsewhere.
   *
   * @param folder for unpacked files
   */
  static RuntimeClient ofThisMachine(Path folder) throws IOException {
    return System.getProperty("os.name").equals("Linux") ? aws(folder) : portable();
  }

  /**
   * As in Lambda's managed runtimes.
   *
   * @param folder for its native library. The client itself would unpack that to a fixed file in
   *     /tmp, where environments that start together would overwrite it.
   */
  static RuntimeClient aws(Path folder) throws IOException {
    List<Path> classPath = jars();
    String library =
        "libaws-lambda-jni.linux%s-%s.so"
            .formatted(
                ON_MUSL ? "_musl" : "",
                System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64");
    Path unpacked = folder.resolve(library);
    for (Path jar : classPath) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        ZipEntry entry = zip.getEntry("jni/" + library);
        if (entry != null) {
          Files.copy(zip.getInputStream(entry), unpacked);
        }
      }
    }
    if (Files.notExists(unpacked)) {
      throw new IOException("the runtime interface client has no " + library);
    }
    return new RuntimeClient(classPath, List.of("-D" + NATIVE_CLIENT + ".JNI=" + unpacked));
  }

  /** The client with its one native class replaced by one in plain Java. */
  static RuntimeClient portable() throws IOException {
    try {
      Path own =
          Path.of(RuntimeClient.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new RuntimeClient(Stream.concat(Stream.of(own), jars().stream()).toList(), List.of());
    } catch (URISyntaxException malformed) {
      throw new IllegalStateException("these classes are in no file", malformed);
    }
  }

  /** The paths of the jars, in a file that the build writes. */
  private static List<Path> jars() throws IOException {
    try (InputStream resource = RuntimeClient.class.getResourceAsStream(CLASS_PATH)) {
      if (resource == null) {
        throw new IOException(CLASS_PATH + " is missing: build with Maven");
      }
      String joined = new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
      return Arrays.stream(joined.split(File.pathSeparator)).map(Path::of).toList();
    }
  }
}
