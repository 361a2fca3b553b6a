package dev.pamphlet.local.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** A zip that a build may replace at any time, perhaps slowly, with its current code. */
final class FunctionZip {

  /** The number of checks after which an unreadable zip counts as broken rather than unfinished. */
  private static final int PATIENCE = 10;

  private final Path zip;
  private final Path folder;
  private Stamp used;
  private Stamp seen;
  private int unreadable;
  private Code code;

  /** Distinguishes builds of a file without reading it. */
  private record Stamp(FileTime modified, long size) {

    private static final Stamp NONE = new Stamp(FileTime.fromMillis(0), -1);

    static Stamp of(Path file) throws IOException {
      try {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(attributes.lastModifiedTime(), attributes.size());
      } catch (NoSuchFileException deleted) {
        return NONE;
      }
    }
  }

  /**
   * Unpacks a zip.
   *
   * @param folder for the unpacked code
   * @throws IOException when it cannot be read
   */
  FunctionZip(Path zip, Path folder) throws IOException {
    this.zip = zip;
    this.folder = folder;
    this.used = Stamp.of(zip);
    this.seen = used;
    try {
      this.code = Code.unpack(zip, folder);
    } catch (IOException unreadable) {
      throw new IOException(
          "cannot unpack %s: %s".formatted(zip, unreadable.getMessage()), unreadable);
    }
  }

  /** The code for another environment, which releases it at its end. */
  synchronized Code code() {
    return code.share();
  }

  /**
   * Checks for a new zip, and takes it once it is complete: it has changed neither since the last
   * check nor while it was unpacked.
   *
   * @return whether there is new code now
   * @throws IOException once, when a zip stays unreadable
   */
  boolean changed() throws IOException {
    Stamp now = Stamp.of(zip);
    boolean atRest = now.equals(seen);
    seen = now;
    if (!atRest || now.equals(used) || now.equals(Stamp.NONE)) {
      unreadable = 0;
      return false;
    }
    Code next;
    try {
      next = Code.unpack(zip, folder);
    } catch (IOException incomplete) {
      unreadable++;
      if (unreadable == PATIENCE) {
        throw incomplete;
      }
      return false;
    }
    if (!Stamp.of(zip).equals(now)) {
      next.release();
      return false;
    }
    used = now;
    replaceBy(next);
    return true;
  }

  private synchronized void replaceBy(Code next) {
    code.release();
    code = next;
  }
}
