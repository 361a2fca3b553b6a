package dev.pamphlet.newsletter.http;

import dev.pamphlet.newsletter.subscribing.SignupRefused;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.work.Challenge;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The pages for a form that was not accepted. */
final class SignupRefusedPage implements SignupRefused.Cases<Reply> {

  private final PublicationTexts texts;
  private final SignupForm form;
  private final Supplier<Challenge> work;

  /**
   * @param work with which the form is accepted beyond the limit
   */
  SignupRefusedPage(PublicationTexts texts, SignupForm form, Supplier<Challenge> work) {
    this.texts = texts;
    this.form = form;
    this.work = work;
  }

  @Override
  public Reply unknownTopic() {
    return SubscribePage.again(texts, form, SubscribePage.Fault.TOPICS).page().confidential(400);
  }

  @Override
  public Reply tooMany(Duration retryAfter, boolean worked) {
    long minutes = retryAfter.plusMinutes(1).minusNanos(1).toMinutes();
    Optional<LaterPage.Again> again =
        worked ? Optional.empty() : Optional.of(LaterPage.Again.of(form, work.get()));
    return new LaterPage(texts, minutes, again)
        .page()
        .telling(Problem.tooMany("Try again later.", retryAfter, Optional.empty()));
  }
}
