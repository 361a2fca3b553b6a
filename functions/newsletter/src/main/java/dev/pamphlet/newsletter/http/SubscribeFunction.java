package dev.pamphlet.newsletter.http;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Settings;
import dev.pamphlet.newsletter.FindSettings;
import dev.pamphlet.newsletter.subscribing.AdmitRequest;
import dev.pamphlet.newsletter.subscribing.PutRequest;
import dev.pamphlet.newsletter.subscribing.Requesting;
import dev.pamphlet.newsletter.subscribing.Signup;
import dev.pamphlet.newsletter.subscribing.SignupRefused;
import dev.pamphlet.newsletter.templates.JteaskedGenerated;
import dev.pamphlet.newsletter.wiring.NewsletterWiring;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.page.PageAndApiFunction;
import dev.pamphlet.platform.priming.Rehearsal;
import dev.pamphlet.platform.secrets.Pepper;
import dev.pamphlet.platform.work.ProofOfWork;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Answers {@code POST /v1/subscriptions}: takes a request to subscribe an address, by {@link
 * Requesting}. The answer is the same whatever is known about the address. {@code GET /subscribe}
 * is the form for people, and {@code POST /subscribe} takes it.
 */
public final class SubscribeFunction extends PageAndApiFunction {

  private static final String DETAIL =
      "If mail can be sent to this address, a mail with a link to confirm is on its way.";

  /** What is logged where the day's requests are used up. An alarm of the template waits for it. */
  static final String USED_UP = "requests of the day are used up";

  private final FindSettings publication;
  private final Requesting requesting;
  private final ProofOfWork work;
  private final boolean sendsMail;
  private final Clock clock;

  public SubscribeFunction() {
    this(NewsletterWiring.ofProcess());
    startsFromSnapshot();
  }

  SubscribeFunction(NewsletterWiring wiring) {
    this(wiring, wiring.pepper());
  }

  private SubscribeFunction(NewsletterWiring wiring, Pepper pepper) {
    this(
        wiring.settings(),
        wiring.requestLimits(pepper),
        wiring.newRequests(),
        new ProofOfWork(pepper::bytes),
        wiring.sendsMail(),
        Clock.systemUTC(),
        IdSource.random());
  }

  /**
   * @param sendsMail whether there is a domain to send mail from
   */
  SubscribeFunction(
      FindSettings publication,
      AdmitRequest limits,
      PutRequest requests,
      ProofOfWork work,
      boolean sendsMail,
      Clock clock,
      IdSource ids) {
    this.publication = publication;
    this.requesting = new Requesting(limits, work::isDone, requests, ids);
    this.work = work;
    this.sendsMail = sendsMail;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  public Rehearsal rehearsal() {
    return new Rehearsal(
        clients -> new SubscribeFunction(new NewsletterWiring(clients)),
        Sample.asking(),
        Sample.askable());
  }

  @Override
  protected Reply reply(Request request) {
    Settings settings = settings();
    if (isOfApi(request)) {
      return json(request, settings);
    }
    PublicationTexts texts = PublicationTexts.of(settings);
    return request.method().equals("POST")
        ? form(request, texts)
        : SubscribePage.empty(texts).page().cacheable();
  }

  private Settings settings() {
    return publication
        .find()
        .filter(settings -> sendsMail && settings.sender().isPresent())
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "This publication sends no letters."));
  }

  private Reply json(Request request, Settings settings) {
    Signup signup = SignupJson.of(request, clock.instant());
    try {
      request(signup, settings);
    } catch (SignupRefused refused) {
      throw refused.because(new SignupProblem(() -> work.ask(signup.purpose(), clock.instant())));
    }
    return Reply.json(202, json -> json.object(() -> json.member("detail", DETAIL)));
  }

  private void request(Signup signup, Settings settings) {
    try {
      requesting.request(signup, settings.topics());
    } catch (SignupRefused refused) {
      if (refused.dayIsUsedUp()) {
        warn(USED_UP);
      }
      throw refused;
    }
  }

  private Reply form(Request request, PublicationTexts texts) {
    SignupForm form = SignupForm.of(request);
    Optional<EmailAddress> address = form.address();
    if (address.isEmpty()) {
      return SubscribePage.again(texts, form, SubscribePage.Fault.EMAIL).page().confidential(400);
    }
    Signup signup = form.to(address.get(), request, clock.instant());
    try {
      request(signup, texts.settings());
    } catch (SignupRefused refused) {
      return refused.because(
          new SignupRefusedPage(texts, form, () -> work.ask(signup.purpose(), clock.instant())));
    }
    return texts.page(202, "asked.title", html -> JteaskedGenerated.render(html, null, texts));
  }
}
