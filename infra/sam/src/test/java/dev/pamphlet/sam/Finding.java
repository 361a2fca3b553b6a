package dev.pamphlet.sam;

import dev.pamphlet.template.Position;

/** What is wrong with a template, and where. */
record Finding(Position position, String words) {

  @Override
  public String toString() {
    return position + ": " + words;
  }
}
