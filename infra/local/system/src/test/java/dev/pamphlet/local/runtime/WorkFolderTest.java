package dev.pamphlet.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WorkFolderTest {

  /** Above every possible process id. */
  private static final String NOBODY = "pamphlet-functions-4611686018427387904-";

  @Test
  void foldersOfKilledProcessesAreRemovedAndOthersStay() throws Exception {
    Path inUse = WorkFolder.create();
    Path left = Files.createTempDirectory(NOBODY);
    Files.writeString(Files.createDirectory(left.resolve("lib")).resolve("code.jar"), "code");

    Path own = WorkFolder.create();

    assertThat(left).doesNotExist();
    assertThat(inUse).exists();
    assertThat(own).isEmptyDirectory();
    TaskRoot.remove(inUse);
    TaskRoot.remove(own);
  }
}
