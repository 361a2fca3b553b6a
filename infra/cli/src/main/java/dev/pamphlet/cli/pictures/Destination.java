package dev.pamphlet.cli.pictures;

import dev.pamphlet.cli.findings.Finding;
import dev.pamphlet.markdown.Position;

/**
 * The place of a picture's or link's address in a text.
 *
 * @param isImage whether it is shown in the text
 * @param at of the picture or link
 * @param start of the address in the text, in UTF-16 units
 * @param end of the address, exclusive
 * @param address decoded; the current one or its replacement
 */
record Destination(boolean isImage, Position at, int start, int end, String address) {

  Destination becoming(String other) {
    return new Destination(isImage, at, start, end, other);
  }

  Finding error(String message) {
    return Finding.error(at.line(), at.column(), message);
  }
}
