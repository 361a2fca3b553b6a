package dev.pamphlet.articles.http;

import dev.pamphlet.articles.ArticleText;
import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import java.time.Instant;

/**
 * Makes the latest version public, now or later. Done again it changes nothing, but renders what is
 * public anew.
 */
record PublishArticle(Desk desk) {

  Reply reply(Request request) {
    PublishOrder order = PublishOrder.of(request);
    Manuscript before = desk.subject(request);
    ArticleText text = desk.text(before);
    boolean announce = order.announce().orElse(text.frontMatter().announce());

    Instant now = desk.now();
    return desk.act(
        Desk.allowed(
            () ->
                order
                    .at()
                    .map(at -> Change.schedule(before, at, text, announce, now))
                    .orElseGet(
                        () -> Change.publish(before, before.version(), text, announce, now))));
  }
}
