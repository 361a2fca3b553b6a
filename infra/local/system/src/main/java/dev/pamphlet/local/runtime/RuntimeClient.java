package dev.pamphlet.local.runtime;

import dev.pamphlet.local.runtime.child.RuntimeLoop;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program that asks the Runtime API for events and calls the handler with them.
 *
 * @param classPath what it needs itself; the function's own code it loads from its working
 *     directory
 */
public record RuntimeClient(String mainClass, List<Path> classPath, List<String> options) {

  private static final String CLASS_PATH = "runtime-client.classpath";
  private static final String AWS = "com.amazonaws.services.lambda.runtime.api.client";
  private static final boolean ON_MUSL =
      Stream.of("x86_64", "aarch64")
          .anyMatch(machine -> Files.exists(Path.of("/lib/ld-musl-" + machine + ".so.1")));

  /**
   * AWS's own client on Linux, where it runs; {@link RuntimeLoop} elsewhere.
   *
   * @param folder for what has to be unpacked
   */
  static RuntimeClient ofThisMachine(Path folder) throws IOException {
    return System.getProperty("os.name").equals("Linux") ? aws(folder) : portable();
  }

  /**
   * AWS's runtime interface client, as in its managed runtimes.
   *
   * @param folder where its native library goes. The client itself would unpack it to one fixed
   *     file in /tmp, where environments that start together would overwrite it.
   */
  static RuntimeClient aws(Path folder) throws IOException {
    List<Path> classPath = jars();
    String library =
        "libaws-lambda-jni.linux%s-%s.so"
            .formatted(
                ON_MUSL ? "_musl" : "",
                System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64");
    Path unpacked = folder.resolve(library);
    try (URLClassLoader resources = new URLClassLoader(urls(classPath), null);
        InputStream bytes = resources.getResourceAsStream("jni/" + library)) {
      if (bytes == null) {
        throw new IOException("the runtime interface client has no " + library);
      }
      Files.copy(bytes, unpacked);
    }
    return new RuntimeClient(
        AWS + ".AWSLambda",
        classPath,
        List.of("-D" + AWS + ".runtimeapi.NativeClient.JNI=" + unpacked));
  }

  /** The loop in plain Java, in which AWS's client calls the handler. */
  static RuntimeClient portable() throws IOException {
    return new RuntimeClient(
        RuntimeLoop.class.getName(),
        Stream.concat(Stream.of(loop()), jars().stream()).toList(),
        List.of());
  }

  private static Path loop() {
    try {
      return Path.of(RuntimeLoop.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException malformed) {
      throw new IllegalStateException("these classes are in no file", malformed);
    }
  }

  /** Written by the build, which alone knows where Maven keeps the jars. */
  private static List<Path> jars() throws IOException {
    try (InputStream resource = RuntimeClient.class.getResourceAsStream(CLASS_PATH)) {
      if (resource == null) {
        throw new IOException(CLASS_PATH + " is missing: build with Maven");
      }
      String joined = new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
      return Arrays.stream(joined.split(File.pathSeparator)).map(Path::of).toList();
    }
  }

  private static URL[] urls(List<Path> jars) throws IOException {
    URL[] urls = new URL[jars.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = jars.get(i).toUri().toURL();
    }
    return urls;
  }
}
