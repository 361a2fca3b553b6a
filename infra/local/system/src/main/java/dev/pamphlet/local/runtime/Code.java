package dev.pamphlet.local.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The unpacked code of a zip. Its folder is removed after its last user has released it. */
final class Code {

  private final Path folder;
  private int users = 1;

  private Code(Path folder) {
    this.folder = folder;
  }

  /**
   * Unpacks a zip into a new folder. The caller is its first user.
   *
   * @param parent of the new folder
   * @throws IOException when the zip is incomplete; nothing is left behind
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

  /** Counts one more user, who has to {@link #release} it. Only a user may call this. */
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
