package dev.pamphlet.newsletter.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the encoding of a text file: that of its byte order mark, else the declared one, else
 * UTF-8. It guesses nothing and reads the whole file, so that no file is accepted in part.
 */
public final class CsvEncoding {

  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] UTF_16BE_MARK = {(byte) 0xFE, (byte) 0xFF};
  private static final byte[] UTF_16LE_MARK = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] UTF_32LE_MARK = {(byte) 0xFF, (byte) 0xFE, 0, 0};
  private static final int BLOCK = 65_536;

  private CsvEncoding() {}

  /**
   * The encoding of a file.
   *
   * @param file from its first byte on; it is read to its end, or to the fault
   * @param declared the encoding that its sender declared
   * @throws MalformedCsv at the first line that is not in the encoding
   */
  public static Charset of(InputStream file, Optional<Charset> declared) throws IOException {
    byte[] block = new byte[BLOCK];
    int length = file.readNBytes(block, 0, BLOCK);
    byte[] start = Arrays.copyOf(block, Math.min(length, UTF_32LE_MARK.length));
    Optional<Charset> marked = marked(start);
    Charset charset = marked.or(() -> declared).orElse(StandardCharsets.UTF_8);
    check(file, block, length, charset, marked.isEmpty() && declared.isEmpty());
    return charset;
  }

  private static Optional<Charset> marked(byte[] start) {
    if (startsWith(start, UTF_32LE_MARK)) {
      throw new MalformedCsv(1, "the file is in UTF-32; save it as UTF-8");
    }
    if (startsWith(start, UTF_8_MARK)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(start, UTF_16LE_MARK)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return startsWith(start, UTF_16BE_MARK)
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  private static void check(
      InputStream file, byte[] block, int length, Charset charset, boolean assumed)
      throws IOException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.wrap(block, 0, length);
    CharBuffer text = CharBuffer.allocate(BLOCK);
    long line = 1;
    boolean end = length < block.length;
    while (true) {
      CoderResult result = decoder.decode(bytes, text, end);
      text.flip();
      line = checkedLines(text, line);
      text.clear();
      if (result.isError()) {
        throw new MalformedCsv(line, notOf(charset, assumed));
      }
      if (result.isOverflow()) {
        continue;
      }
      if (end) {
        return;
      }
      bytes.compact();
      int read = file.readNBytes(block, bytes.position(), bytes.remaining());
      end = read < bytes.remaining();
      bytes.position(bytes.position() + read).flip();
    }
  }

  /** The number of the line that the text ends in. */
  private static long checkedLines(CharBuffer text, long from) {
    long line = from;
    while (text.hasRemaining()) {
      char c = text.get();
      if (c == '\n') {
        line++;
      } else if (c == 0) {
        throw new MalformedCsv(
            line,
            "the file is not text, or in UTF-16 without a byte order mark: save it as UTF-8, or"
                + " declare that it is in UTF-16LE");
      }
    }
    return line;
  }

  private static String notOf(Charset charset, boolean assumed) {
    return assumed
        ? "the file is not in UTF-8. Where a spreadsheet on Windows saved it, it is in Windows-1252:"
            + " declare that, or save it as UTF-8"
        : "the file is not in " + charset.name();
  }
}
