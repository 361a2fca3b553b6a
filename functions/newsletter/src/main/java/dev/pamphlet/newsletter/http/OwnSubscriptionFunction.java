package dev.pamphlet.newsletter.http;

import dev.pamphlet.content.Settings;
import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.ChangeSubscriber;
import dev.pamphlet.newsletter.FindAddress;
import dev.pamphlet.newsletter.FindSettings;
import dev.pamphlet.newsletter.FindSubscriber;
import dev.pamphlet.newsletter.FindToken;
import dev.pamphlet.newsletter.ListConsent;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.TokenUse;
import dev.pamphlet.newsletter.dynamodb.DynamoSubscribers;
import dev.pamphlet.newsletter.selfservice.AdmitChoice;
import dev.pamphlet.newsletter.selfservice.EraseSubscriber;
import dev.pamphlet.newsletter.selfservice.Erasing;
import dev.pamphlet.newsletter.selfservice.OwnSubscription;
import dev.pamphlet.newsletter.selfservice.Owner;
import dev.pamphlet.newsletter.selfservice.TooManyChoices;
import dev.pamphlet.newsletter.templates.JteerasedGenerated;
import dev.pamphlet.newsletter.templates.JtepreferencesGenerated;
import dev.pamphlet.newsletter.wiring.NewsletterWiring;
import dev.pamphlet.platform.http.FormFields;
import dev.pamphlet.platform.http.JsonBody;
import dev.pamphlet.platform.http.Parameter;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.page.PageAndApiFunction;
import dev.pamphlet.platform.priming.Rehearsal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers {@code GET}, {@code PATCH} and {@code DELETE /v1/subscriptions/self} with the token in a
 * header, and {@code GET} and {@code POST /subscriptions/preferences}, the page with the token in
 * its address: shows the data of a subscriber, chooses topics and erases, by {@link
 * OwnSubscription} and {@link Erasing}. The token of a letter opens the topics and no more.
 */
public final class OwnSubscriptionFunction extends PageAndApiFunction {

  private static final String HEADER = "subscription-token";

  private final OwnSubscription subscription;
  private final Erasing erasing;
  private final FindSettings settings;
  private final Clock clock;

  public OwnSubscriptionFunction() {
    this(NewsletterWiring.ofProcess());
    startsFromSnapshot();
  }

  OwnSubscriptionFunction(NewsletterWiring wiring) {
    this(wiring, wiring.subscribers());
  }

  private OwnSubscriptionFunction(NewsletterWiring wiring, DynamoSubscribers subscribers) {
    this(
        subscribers,
        subscribers,
        subscribers,
        wiring.consent(),
        wiring.choiceLimit(),
        wiring.changes(),
        wiring.erasures(),
        wiring.settings(),
        Clock.systemUTC());
  }

  OwnSubscriptionFunction(
      FindToken tokens,
      FindSubscriber subscribers,
      FindAddress addresses,
      ListConsent consent,
      AdmitChoice limit,
      ChangeSubscriber changes,
      EraseSubscriber erasures,
      FindSettings settings,
      Clock clock) {
    this.subscription =
        new OwnSubscription(tokens, subscribers, addresses, consent, limit, changes);
    this.erasing = new Erasing(subscribers, erasures);
    this.settings = settings;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  public Rehearsal rehearsal() {
    return new Rehearsal(
        clients -> new OwnSubscriptionFunction(new NewsletterWiring(clients)),
        Sample.choose("/subscriptions/preferences"),
        Sample.owned());
  }

  @Override
  protected Reply reply(Request request) {
    if (!isOfApi(request)) {
      PublicationTexts texts = PublicationTexts.of(settings);
      return MailLink.token(request)
          .map(token -> page(request, texts, token))
          .orElseGet(() -> MailLink.broken(texts));
    }
    Token token =
        request
            .header(HEADER)
            .map(text -> Parameter.of(HEADER, text, Token::new))
            .orElseThrow(() -> Problem.invalidParameter(HEADER, "this header is missing"));
    return switch (request.method()) {
      case "PATCH" -> choose(request, token);
      case "DELETE" -> erase(token, () -> Reply.nothing());
      default -> show(token);
    };
  }

  private Reply show(Token token) {
    Owner owner =
        subscription.find(token, clock.instant()).orElseThrow(OwnSubscriptionFunction::gone);
    return owner.wholly() ? all(owner) : choices(owner);
  }

  private Reply choose(Request request, Token token) {
    List<Tag> offered = settings.find().map(Settings::topics).orElse(List.of());
    return choose(token, ChosenTopics.of(request, offered), request)
        .map(OwnSubscriptionFunction::choices)
        .orElseThrow(OwnSubscriptionFunction::gone);
  }

  private Optional<Owner> choose(Token token, List<Tag> topics, Request request) {
    try {
      return subscription.choose(token, topics, RequestEvidence.of(request, clock.instant(), ""));
    } catch (TooManyChoices often) {
      throw Problem.tooMany(
          "The topics were changed too often today; change them again later.",
          often.retryAfter(),
          Optional.empty());
    }
  }

  /** A token whose owner is erased already gets the same answer as the first time. */
  private Reply erase(Token token, Supplier<Reply> erased) {
    TokenUse use =
        subscription.right(token, clock.instant()).orElseThrow(OwnSubscriptionFunction::gone);
    if (use instanceof TokenUse.Letter) {
      throw Problem.of(
          ProblemType.FORBIDDEN,
          "The token of a letter cannot erase a subscriber. Send the address to"
              + " POST /v1/subscriptions; a link that can is then mailed to it.");
    }
    erasing.erase(use.subscriber(), clock.instant());
    return erased.get();
  }

  private Reply page(Request request, PublicationTexts texts, Token token) {
    if (request.method().equals("POST")) {
      return post(request, texts, token);
    }
    return subscription
        .find(token, clock.instant())
        .map(
            owner ->
                owner.wholly() && request.query("data", text -> text).isPresent()
                    ? all(owner).with("content-disposition", "attachment; filename=data.json")
                    : preferences(texts, owner, token, false))
        .orElseGet(() -> MailLink.broken(texts));
  }

  private Reply post(Request request, PublicationTexts texts, Token token) {
    FormFields form = request.hasBody() ? request.form(JsonBody.LIMIT) : new FormFields(List.of());
    if (form.value("erase").isPresent()) {
      return subscription.right(token, clock.instant()).isEmpty()
          ? MailLink.broken(texts)
          : erase(token, () -> erased(texts));
    }
    return choose(token, ChosenTopics.of(form, texts.settings().topics()), request)
        .map(owner -> preferences(texts, owner, token, true))
        .orElseGet(() -> MailLink.broken(texts));
  }

  private Reply all(Owner owner) {
    return Reply.json(
        200, json -> SubscriberDataJson.all(json, subscription.held(owner.subscriber())));
  }

  private static Reply choices(Owner owner) {
    return Reply.json(200, json -> SubscriberDataJson.choices(json, owner.subscriber()));
  }

  private static Reply preferences(
      PublicationTexts texts, Owner owner, Token token, boolean saved) {
    PreferencesPage page = PreferencesPage.of(texts, owner, token, saved);
    return texts.page(
        200, "preferences.title", html -> JtepreferencesGenerated.render(html, null, page));
  }

  private static Reply erased(PublicationTexts texts) {
    return texts.page(200, "erased.title", html -> JteerasedGenerated.render(html, null, texts));
  }

  private static Problem gone() {
    return Problem.of(
        ProblemType.GONE,
        "This token is unknown, too old, or its subscriber is erased. Send the address to"
            + " POST /v1/subscriptions for a new one.");
  }
}
