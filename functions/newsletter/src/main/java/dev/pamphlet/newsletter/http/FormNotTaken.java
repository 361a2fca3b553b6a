package dev.pamphlet.newsletter.http;

import dev.pamphlet.newsletter.subscribing.NotTaken;
import dev.pamphlet.newsletter.templates.JtelaterGenerated;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import java.time.Duration;
import java.util.Optional;

/**
 * What somebody is told whose form was not taken. A browser without scripts cannot do a proof of
 * work, so it is plainly told to come back later.
 */
final class FormNotTaken implements NotTaken.Cases<Reply> {

  private final PublicationTexts texts;
  private final FormWish form;

  FormNotTaken(PublicationTexts texts, FormWish form) {
    this.texts = texts;
    this.form = form;
  }

  @Override
  public Reply unknownTopic() {
    return SubscribePage.again(texts, form, SubscribePage.Fault.TOPICS).page().confidential(400);
  }

  @Override
  public Reply tooMany(Duration retryAfter, boolean worked) {
    long minutes = retryAfter.plusMinutes(1).minusNanos(1).toMinutes();
    return texts
        .page("later.title", html -> JtelaterGenerated.render(html, null, texts, minutes))
        .telling(Problem.tooMany("Try again later.", retryAfter, Optional.empty()));
  }
}
