package dev.pamphlet.newsletter.delivery;

/**
 * A place in the audience.
 *
 * @param part of the audience, from 0
 * @param after the last entry before the place, as the list of that part has it; empty at its
 *     beginning
 */
public record Position(int part, String after) {

  public static final Position START = new Position(0, "");
}
