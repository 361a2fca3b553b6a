package dev.pamphlet.cli.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a whole file as UTF-8, without changing a character. */
public final class SourceFile {

  /** Ten times what the API accepts: the API refuses smaller files with its own reason. */
  private static final long LARGEST = 10_000_000;

  private SourceFile() {}

  /**
   * Reads a file.
   *
   * @throws FolderProblem if it cannot be read, is too large, or is not UTF-8 (with line and
   *     column)
   */
  public static String read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new FolderProblem("%s: the file is larger than the 1 MB of a source".formatted(file));
      }
      return decode(file, Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw FolderProblem.unreadable(file, unreadable);
    }
  }

  private static String decode(Path file, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    if (result.isError()) {
      String before = text.toString();
      long line = before.chars().filter(c -> c == '\n').count() + 1;
      String start = before.substring(before.lastIndexOf('\n') + 1);
      throw new FolderProblem(
          "%s:%d:%d: error: this is not UTF-8; save the file in UTF-8"
              .formatted(file, line, start.codePointCount(0, start.length()) + 1));
    }
    return text.toString();
  }
}
