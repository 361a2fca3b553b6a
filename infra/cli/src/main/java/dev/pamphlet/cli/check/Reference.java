package dev.pamphlet.cli.check;

import dev.pamphlet.cli.findings.Finding;

/**
 * A link or an image in a text.
 *
 * @param address as the author wrote it
 * @param line of the file, from 1
 * @param column in code points, from 1
 */
record Reference(Kind kind, String address, int line, int column) {

  enum Kind {
    LINK,
    IMAGE
  }

  Finding error(String message) {
    return Finding.error(line, column, message);
  }

  Finding warning(String message) {
    return Finding.warning(line, column, message);
  }
}
