package dev.pamphlet.site.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a file, read from its beginning to its end. The bytes that are kept are copied
 * unchanged. Reading beyond the end refuses the file.
 */
final class PictureBytes {

  private final byte[] file;
  private final ByteArrayOutputStream kept;
  private int at;

  PictureBytes(byte[] file) {
    this.file = file;
    this.kept = new ByteArrayOutputStream(file.length);
  }

  /** Where the next byte is read, from 0. */
  int position() {
    return at;
  }

  boolean hasMore() {
    return at < file.length;
  }

  /** The next byte. */
  int next() {
    return peek(0, skip(1));
  }

  /** A big-endian number of two bytes. */
  int next16() {
    return next() << 8 | next();
  }

  /** Moves on, and returns where it was. */
  int skip(long bytes) {
    if (bytes < 0 || bytes > file.length - at) {
      throw new RefusedPicture("it ends before the picture does");
    }
    int before = at;
    at += (int) bytes;
    return before;
  }

  /** Moves back over what was read. */
  void back(int bytes) {
    at -= bytes;
  }

  /** The byte at an offset from a position. */
  int peek(int offset, int from) {
    return file[from + offset] & 0xff;
  }

  /** A big-endian number of four bytes; negative if it does not fit into an int. */
  int big32(int from) {
    return peek(0, from) << 24 | peek(1, from) << 16 | peek(2, from) << 8 | peek(3, from);
  }

  int big16(int from) {
    return peek(0, from) << 8 | peek(1, from);
  }

  int little16(int from) {
    return peek(0, from) | peek(1, from) << 8;
  }

  int little24(int from) {
    return little16(from) | peek(2, from) << 16;
  }

  /** A little-endian number of four bytes; negative if it does not fit into an int. */
  int little32(int from) {
    return little24(from) | peek(3, from) << 24;
  }

  /** Four characters. */
  String name(int from) {
    return text(from, 4);
  }

  String text(int from, int length) {
    return new String(file, from, length, StandardCharsets.ISO_8859_1);
  }

  /** Keeps what was read from a position on. */
  void keep(int from) {
    keep(from, at);
  }

  void keep(int from, int to) {
    kept.write(file, from, to - from);
  }

  /** Keeps bytes that are not in the file. */
  void keep(byte[] other) {
    kept.writeBytes(other);
  }

  byte[] file() {
    return file;
  }

  byte[] kept() {
    return kept.toByteArray();
  }

  /** Refuses whatever follows the picture, which could be a file of another kind. */
  void requireEnd() {
    if (hasMore()) {
      throw somethingFollows();
    }
  }

  static RefusedPicture somethingFollows() {
    return new RefusedPicture("something follows the end of the picture: save it again");
  }
}
