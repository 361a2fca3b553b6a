package dev.pamphlet.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionZipTest {

  @TempDir private Path folder;
  private Path file;
  private FunctionZip zip;

  @BeforeEach
  void unpack() throws IOException {
    file = SampleZip.in(folder);
    zip = new FunctionZip(file, folder);
  }

  @Test
  void anUnchangedZipIsNotLoadedAgain() throws IOException {
    assertThat(zip.changed()).isFalse();
    assertThat(zip.changed()).isFalse();
  }

  @Test
  void aRebuiltZipIsLoadedOnceItIsStable() throws IOException {
    Files.write(file, SampleZip.ofVersion("two"));

    assertThat(zip.changed()).isFalse();
    assertThat(version()).isEqualTo("1");
    assertThat(zip.changed()).isTrue();
    assertThat(version()).isEqualTo("two");
    assertThat(zip.changed()).isFalse();
  }

  @Test
  void anIncompleteZipIsNotLoaded() throws IOException {
    byte[] rebuilt = SampleZip.ofVersion("two");

    Files.write(file, Arrays.copyOf(rebuilt, rebuilt.length - 1));
    assertThat(zip.changed()).isFalse();
    assertThat(zip.changed()).isFalse();
    Files.write(file, rebuilt);
    assertThat(zip.changed()).isFalse();
    assertThat(zip.changed()).isTrue();

    assertThat(version()).isEqualTo("two");
    assertThat(unpacked()).isEqualTo(1);
  }

  @Test
  void withoutAZipTheOldCodeStaysUntilThereIsAnother() throws IOException {
    Files.delete(file);
    assertThat(zip.changed()).isFalse();
    assertThat(zip.changed()).isFalse();
    assertThat(version()).isEqualTo("1");

    Files.write(file, SampleZip.ofVersion("two"));
    assertThat(zip.changed()).isFalse();
    assertThat(zip.changed()).isTrue();
  }

  @Test
  void aZipThatStaysUnreadableIsReportedOnce() throws IOException {
    Files.writeString(file, "no zip");
    int told = 0;
    for (int look = 0; look < 100; look++) {
      try {
        assertThat(zip.changed()).isFalse();
      } catch (IOException unreadable) {
        told++;
      }
    }
    assertThat(told).isEqualTo(1);
    assertThat(version()).isEqualTo("1");
  }

  @Test
  void codeIsRemovedAfterItsLastUser() throws IOException {
    Code old = zip.code();
    Files.write(file, SampleZip.ofVersion("two"));
    zip.changed();
    zip.changed();
    assertThat(old.folder()).exists();

    old.release();

    assertThat(old.folder()).doesNotExist();
    assertThat(version()).isEqualTo("two");
  }

  @Test
  void aStartWithAnUnreadableZipNamesIt() throws IOException {
    Files.writeString(file, "no zip");

    assertThatThrownBy(() -> new FunctionZip(file, folder))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("cannot unpack %s: ", file);
  }

  private String version() throws IOException {
    Code code = zip.code();
    try {
      return Files.readString(code.folder().resolve("version.txt"));
    } finally {
      code.release();
    }
  }

  private long unpacked() throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.filter(Files::isDirectory).count();
    }
  }
}
