package dev.pamphlet.articles.http;

import dev.pamphlet.articles.Page;
import dev.pamphlet.platform.http.Cursor;
import dev.pamphlet.platform.http.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The requested page of a list: {@code ?limit=1..100&cursor=...}.
 *
 * @param list identifies the list with all its filters; its cursors are valid for this list only
 */
record PageRequest(String list, int limit, Optional<Page.Position> after) {

  private static final int MOST = 100;
  private static final int DEFAULT = 20;

  /** A page of a list of the index. */
  static PageRequest of(Request request, String list) {
    return of(
        request, list, text -> new Page.Position(Cursor.read(list, Page.Position.PARTS, text)));
  }

  /** A page of a list of versions, whose positions are numbers. */
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

  /** The cursor of the next page, if there is one. */
  Optional<String> next(Page<?> page) {
    return page.next().map(position -> Cursor.write(list, position.parts()));
  }
}
