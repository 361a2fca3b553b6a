package dev.pamphlet.cli.publication;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads text as it will be sent: whole, and in UTF-8 or not at all. */
final class SourceFile {

  /** Ten times what the API takes: enough to leave the refusal to it, and the memory alone. */
  private static final long LARGEST = 10_000_000;

  private SourceFile() {}

  /**
   * @throws FolderProblem when it cannot be read, is too large, or is not UTF-8 (with the line)
   */
  static String read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new FolderProblem("%s: a source has at most 1 MB".formatted(file));
      }
      return decode(file, Files.readAllBytes(file));
    } catch (NoSuchFileException missing) {
      throw new FolderProblem("%s: there is no such file".formatted(file), missing);
    } catch (IOException unreadable) {
      throw new FolderProblem(
          "%s: cannot be read (%s)".formatted(file, unreadable.getMessage()), unreadable);
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
          "%s:%d:%d: error: this is not UTF-8"
              .formatted(file, line, start.codePointCount(0, start.length()) + 1));
    }
    return text.toString();
  }
}
