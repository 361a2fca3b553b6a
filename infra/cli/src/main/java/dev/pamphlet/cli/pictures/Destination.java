package dev.pamphlet.cli.pictures;

import dev.pamphlet.cli.findings.Finding;
import dev.pamphlet.markdown.Position;

/**
 * Where a text says the address of a picture or of a link.
 *
 * @param isImage whether it is shown in the text
 * @param at of the picture or link
 * @param start of the address in the text, in UTF-16 units
 * @param end behind the address
 * @param address as it is meant, or is to be
 */
record Destination(boolean isImage, Position at, int start, int end, String address) {

  Destination becoming(String other) {
    return new Destination(isImage, at, start, end, other);
  }

  Finding error(String message) {
    return Finding.error(at.line(), at.column(), message);
  }
}
