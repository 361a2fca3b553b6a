package dev.pamphlet.local.runtime;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Temporary folders that are named after the process that owns them. */
public final class WorkFolder {

  private static final String PREFIX = "pamphlet-functions-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-\\d+");

  private WorkFolder() {}

  /** Creates one for this process, and removes those of killed processes. */
  public static Path create() throws IOException {
    Path own = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
    try (DirectoryStream<Path> others = Files.newDirectoryStream(own.getParent(), PREFIX + "*")) {
      for (Path other : others) {
        if (isLeftBehind(other) && Files.getOwner(other).equals(Files.getOwner(own))) {
          TaskRoot.remove(other);
        }
      }
    }
    return own;
  }

  /** Removes one with its content. */
  public static void remove(Path folder) throws IOException {
    TaskRoot.remove(folder);
  }

  private static boolean isLeftBehind(Path folder) {
    Matcher name = NAME.matcher(folder.getFileName().toString());
    return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
  }
}
