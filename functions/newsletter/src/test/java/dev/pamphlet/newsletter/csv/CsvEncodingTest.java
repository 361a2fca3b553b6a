package dev.pamphlet.newsletter.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvEncodingTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  /** Longer than a block that is read at a time, so that characters span blocks. */
  private static final String LONG = "email,name\n" + "a@example.org,Zoë 🗼\n".repeat(20_000);

  @Test
  void aByteOrderMarkNamesTheEncoding() throws IOException {
    for (Charset each : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      assertThat(of(("\uFEFF" + LONG).getBytes(each), Optional.empty())).isEqualTo(each);
      assertThat(of(("\uFEFF" + LONG).getBytes(each), Optional.of(WINDOWS))).isEqualTo(each);
    }
  }

  @Test
  void withoutAMarkItIsTheDeclaredOneOrUtf8() throws IOException {
    assertThat(of(LONG.getBytes(UTF_8), Optional.empty())).isEqualTo(UTF_8);
    assertThat(of("Zoë\n".getBytes(WINDOWS), Optional.of(WINDOWS))).isEqualTo(WINDOWS);
    assertThat(of(LONG.getBytes(UTF_16LE), Optional.of(UTF_16LE))).isEqualTo(UTF_16LE);
    assertThat(of(new byte[0], Optional.empty())).isEqualTo(UTF_8);
  }

  @Test
  void windows1252IsNotGuessedButNamed() {
    refused(tail("Zoë"), 20_002, "1252");
  }

  @Test
  void aCharacterThatIsCutOffIsAFault() {
    refused(new byte[] {'a', '\n', (byte) 0xc3}, 2, "UTF-8");
  }

  @Test
  void utf16WithoutAMarkIsNamed() {
    refused("email\n".getBytes(UTF_16LE), 1, "UTF-16");
    refused("email\n".getBytes(UTF_16BE), 1, "UTF-16");
  }

  @Test
  void utf32IsNamed() {
    refused("\uFEFFemail\n".getBytes(UTF_32LE), 1, "UTF-32");
  }

  private static byte[] tail(String inWindows) {
    byte[] start = LONG.getBytes(UTF_8);
    byte[] end = inWindows.getBytes(WINDOWS);
    byte[] all = Arrays.copyOf(start, start.length + end.length);
    System.arraycopy(end, 0, all, start.length, end.length);
    return all;
  }

  private static void refused(byte[] file, long line, String name) {
    assertThatExceptionOfType(MalformedCsv.class)
        .isThrownBy(() -> of(file, Optional.empty()))
        .withMessageContaining(name)
        .matches(malformed -> malformed.line() == line);
  }

  private static Charset of(byte[] file, Optional<Charset> declared) throws IOException {
    return CsvEncoding.of(new ByteArrayInputStream(file), declared);
  }
}
