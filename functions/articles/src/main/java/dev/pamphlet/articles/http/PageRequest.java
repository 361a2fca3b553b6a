package dev.pamphlet.articles.http;

import dev.pamphlet.articles.Page;
import dev.pamphlet.platform.http.Cursor;
import dev.pamphlet.platform.http.Request;
import java.util.Optional;

/**
 * Which part of a list a request asks for: {@code ?limit=1..100&cursor=...}.
 *
 * @param list names the list and everything that it is filtered by; its cursors are good for no
 *     other
 */
record PageRequest(String list, int limit, Optional<Page.Position> after) {

  private static final int MOST = 100;
  private static final int DEFAULT = 20;

  static PageRequest of(Request request, String list) {
    int limit = request.queryNumber("limit", 1, MOST).orElse(DEFAULT);
    Optional<Page.Position> after =
        request.query(
            "cursor", text -> new Page.Position(Cursor.read(list, Page.Position.PARTS, text)));
    return new PageRequest(list, limit, after);
  }

  /** The cursor of the page behind this one, if there is one. */
  Optional<String> next(Page<?> page) {
    return page.next().map(position -> Cursor.write(list, position.parts()));
  }
}
