package dev.pamphlet.platform.http;

import dev.pamphlet.platform.InvalidValue;
import java.util.function.Function;

/** Turns a named text in a request into a value of a type. */
public final class Parameter {

  private Parameter() {}

  /**
   * The value of a path, query, form or body parameter.
   *
   * @param type makes a value of the text
   * @throws Problem 400 that names the parameter, when its type refuses the text
   */
  public static <T> T of(String name, String text, Function<String, T> type) {
    try {
      return type.apply(text);
    } catch (InvalidValue refused) {
      throw Problem.invalidParameter(name, refused);
    }
  }
}
