package dev.pamphlet.local.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A function's code, unpacked as Lambda unpacks it into {@code /var/task}. */
final class TaskRoot {

  private TaskRoot() {}

  /**
   * Unpacks a zip into a folder.
   *
   * @throws IOException when it cannot be read, or an entry points outside the folder
   */
  static void unpack(Path zip, Path folder) throws IOException {
    Files.createDirectories(folder);
    // Not as a stream: the list of entries is at the end, so an incomplete zip cannot be opened.
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException(
              "%s has an entry outside of it: %s".formatted(zip, entry.getName()));
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          try (InputStream bytes = file.getInputStream(entry)) {
            Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
  }

  /** Removes a folder and its content, if it exists. */
  static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> childrenFirst = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path path : childrenFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not remove " + folder, e);
    }
  }
}
