package dev.pamphlet.newsletter.http;

import dev.pamphlet.newsletter.ChangeSubscriber;
import dev.pamphlet.newsletter.FindSettings;
import dev.pamphlet.newsletter.FindSubscriber;
import dev.pamphlet.newsletter.FindToken;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.dynamodb.DynamoSubscribers;
import dev.pamphlet.newsletter.selfservice.Leaving;
import dev.pamphlet.newsletter.templates.JtecutGenerated;
import dev.pamphlet.newsletter.templates.JteunsubscribeGenerated;
import dev.pamphlet.newsletter.templates.JteunsubscribedGenerated;
import dev.pamphlet.newsletter.wiring.NewsletterWiring;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.page.PageFunction;
import dev.pamphlet.platform.priming.Rehearsal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Answers {@code GET} and {@code POST /subscriptions/unsubscribe}, the address in every letter's
 * {@code List-Unsubscribe}, by {@link Leaving}. People see a page with a button. Mail programs post
 * there by themselves (RFC 8058): their body is not read, because the token says everything. Every
 * token is answered with 200, so that nobody learns which tokens exist. Only a link that was cut is
 * told apart, by its form: its reader must not believe that letters ended.
 */
public final class UnsubscribeFunction extends PageFunction {

  private final Leaving leaving;
  private final FindSettings settings;
  private final Clock clock;

  public UnsubscribeFunction() {
    this(NewsletterWiring.ofProcess());
    startsFromSnapshot();
  }

  UnsubscribeFunction(NewsletterWiring wiring) {
    this(wiring, wiring.subscribers());
  }

  private UnsubscribeFunction(NewsletterWiring wiring, DynamoSubscribers subscribers) {
    this(subscribers, subscribers, wiring.changes(), wiring.settings(), Clock.systemUTC());
  }

  UnsubscribeFunction(
      FindToken tokens,
      FindSubscriber subscribers,
      ChangeSubscriber changes,
      FindSettings settings,
      Clock clock) {
    this.leaving = new Leaving(tokens, subscribers, changes);
    this.settings = settings;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  public Rehearsal rehearsal() {
    return new Rehearsal(
        clients -> new UnsubscribeFunction(new NewsletterWiring(clients)),
        Sample.press("/subscriptions/unsubscribe"),
        Sample.leavable());
  }

  @Override
  protected Reply reply(Request request) {
    boolean pressed = request.method().equals("POST");
    Optional<Token> token = MailLink.token(request);
    if (token.isEmpty()) {
      return cut(pressed ? 200 : 410);
    }
    return pressed ? leave(request, token.get()) : ask();
  }

  private Reply leave(Request request, Token token) {
    leaving.leave(token, RequestEvidence.of(request, clock.instant(), ""));
    PublicationTexts texts = PublicationTexts.of(settings);
    return texts.page(
        200, "unsubscribed.title", html -> JteunsubscribedGenerated.render(html, null, texts));
  }

  /** The same page for every token, so that it does not tell which tokens exist. */
  private Reply ask() {
    PublicationTexts texts = PublicationTexts.of(settings);
    return texts.page(
        200, "unsubscribe.title", html -> JteunsubscribeGenerated.render(html, null, texts));
  }

  private Reply cut(int status) {
    PublicationTexts texts = PublicationTexts.of(settings);
    return texts.page(status, "cut.title", html -> JtecutGenerated.render(html, null, texts));
  }
}
