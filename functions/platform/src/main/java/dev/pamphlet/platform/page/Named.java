package dev.pamphlet.platform.page;

import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.platform.http.Request;
import java.util.Optional;
import java.util.function.Function;

/** Reads parts of the path of a page. */
public final class Named {

  private Named() {}

  /**
   * The value of a path parameter; empty if it is malformed, because no page has such an address.
   */
  public static <T> Optional<T> in(Request request, String parameter, Function<String, T> type) {
    String text = request.path(parameter, Function.identity());
    try {
      return Optional.of(type.apply(text));
    } catch (InvalidValue noName) {
      return Optional.empty();
    }
  }
}
