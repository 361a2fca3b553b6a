package dev.pamphlet.articles.http;

import dev.pamphlet.articles.Page;
import dev.pamphlet.platform.http.Cursor;
import dev.pamphlet.platform.http.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which part of a list a request asks for: {@code ?limit=1..100&cursor=...}.
 *
 * @param list names the list and everything that it is filtered by; its cursors are good for no
 *     other
 */
record PageRequest(String list, int limit, Optional<Page.Position> after) {

  private static final int MOST = 100;
  private static final int DEFAULT = 20;

  /** A part of a list of the index. */
  static PageRequest of(Request request, String list) {
    return of(
        request, list, text -> new Page.Position(Cursor.read(list, Page.Position.PARTS, text)));
  }

  /** A part of a list of versions, whose positions are numbers. */
  static PageRequest ofVersions(Request request, String list) {
    return of(
        request,
        list,
        text -> {
          List<String> number = Cursor.read(list, 1, text);
          VersionNumber.parse(number.get(0));
          return new Page.Position(number);
        });
  }

  private static PageRequest of(
      Request request, String list, Function<String, Page.Position> position) {
    int limit = request.queryNumber("limit", 1, MOST).orElse(DEFAULT);
    return new PageRequest(list, limit, request.query("cursor", position));
  }

  /** The cursor of the page behind this one, if there is one. */
  Optional<String> next(Page<?> page) {
    return page.next().map(position -> Cursor.write(list, position.parts()));
  }
}
