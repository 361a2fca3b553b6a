package dev.pamphlet.local.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A zip as it was when it was unpacked. The folder goes when nobody needs it any more. */
final class Code {

  private final Path folder;
  private int users = 1;

  private Code(Path folder) {
    this.folder = folder;
  }

  /**
   * Unpacks a zip into a new folder. Whoever asked is the first of its users.
   *
   * @param parent of the new folder
   * @throws IOException when the zip is not complete; nothing is left behind
   */
  static Code unpack(Path zip, Path parent) throws IOException {
    Path folder = Files.createTempDirectory(parent, "task-");
    try {
      TaskRoot.unpack(zip, folder);
    } catch (IOException incomplete) {
      TaskRoot.remove(folder);
      throw incomplete;
    }
    return new Code(folder);
  }

  Path folder() {
    return folder;
  }

  /** Counts one more who has to {@link #release} it; only for who has it from one that has not. */
  synchronized Code share() {
    users++;
    return this;
  }

  synchronized void release() {
    users--;
    if (users == 0) {
      TaskRoot.remove(folder);
    }
  }
}
