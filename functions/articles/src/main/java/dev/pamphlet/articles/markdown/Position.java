package dev.pamphlet.articles.markdown;

/**
 * A place in the author's file.
 *
 * @param line from 1
 * @param column in code points, from 1
 */
record Position(int line, int column) {

  static final Position START = new Position(1, 1);
}
