package dev.pamphlet.local.child;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java process under the same JDK as this one, which it does not outlive: see {@link
 * TiedToParent}.
 *
 * @param directory its working directory
 * @param environment all of its variables: it inherits none
 * @param options of the JVM
 * @param classPath after {@link TiedToParent}'s own entry
 */
public record ChildJvm(
    Path directory,
    Map<String, String> environment,
    List<String> options,
    List<Path> classPath,
    String mainClass,
    List<String> arguments) {

  public ChildJvm {
    environment = Map.copyOf(environment);
    options = List.copyOf(options);
    classPath = List.copyOf(classPath);
    arguments = List.copyOf(arguments);
  }

  /** Whether this machine runs Windows. */
  public static boolean onWindows() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
  }

  /**
   * Starts it, with standard error joined to standard output. The caller must read its output to
   * the end, or it may block, and keep its standard input open as long as it is to live.
   */
  public Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command()).directory(directory.toFile()).redirectErrorStream(true);
    String systemRoot = System.getenv("SystemRoot");
    builder.environment().clear();
    if (onWindows() && systemRoot != null) {
      // Without it, Windows opens no sockets.
      builder.environment().put("SystemRoot", systemRoot);
    }
    builder.environment().putAll(environment);
    return builder.start();
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(
        Stream.concat(Stream.of(classes(TiedToParent.class)), classPath.stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(TiedToParent.class.getName());
    command.add(mainClass);
    command.addAll(arguments);
    return command;
  }

  /** The folder or the archive that a class is in. */
  static Path classes(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException malformed) {
      throw new IllegalStateException(type + " is in no file", malformed);
    }
  }
}
