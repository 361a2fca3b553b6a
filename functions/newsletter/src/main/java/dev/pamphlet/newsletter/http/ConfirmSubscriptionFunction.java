package dev.pamphlet.newsletter.http;

import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.FindAddress;
import dev.pamphlet.newsletter.FindSettings;
import dev.pamphlet.newsletter.FindSubscriber;
import dev.pamphlet.newsletter.FindToken;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.TokenUse;
import dev.pamphlet.newsletter.dynamodb.DynamoSubscribers;
import dev.pamphlet.newsletter.subscribing.ConfirmSubscriber;
import dev.pamphlet.newsletter.subscribing.Confirming;
import dev.pamphlet.newsletter.templates.JteconfirmGenerated;
import dev.pamphlet.newsletter.templates.JteconfirmedGenerated;
import dev.pamphlet.newsletter.wiring.NewsletterWiring;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.http.JsonBody;
import dev.pamphlet.platform.http.Parameter;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.json.JsonReader;
import dev.pamphlet.platform.json.JsonWriter;
import dev.pamphlet.platform.page.PageAndApiFunction;
import dev.pamphlet.platform.priming.Rehearsal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Answers {@code GET} and {@code POST /subscriptions/confirm}, the page that a confirmation mail
 * links to, and {@code POST /v1/subscriptions/confirm} for programs: confirms a subscriber, by
 * {@link Confirming}. The page has a button and changes nothing before it is pressed.
 */
public final class ConfirmSubscriptionFunction extends PageAndApiFunction {

  private static final String TOKEN = "token";

  private final Confirming confirming;
  private final FindSettings settings;
  private final Clock clock;

  public ConfirmSubscriptionFunction() {
    this(NewsletterWiring.ofProcess());
    startsFromSnapshot();
  }

  ConfirmSubscriptionFunction(NewsletterWiring wiring) {
    this(wiring, wiring.subscribers());
  }

  private ConfirmSubscriptionFunction(NewsletterWiring wiring, DynamoSubscribers subscribers) {
    this(
        subscribers,
        subscribers,
        subscribers,
        wiring.confirmations(),
        wiring.settings(),
        Clock.systemUTC(),
        IdSource.random());
  }

  ConfirmSubscriptionFunction(
      FindToken tokens,
      FindAddress addresses,
      FindSubscriber subscribers,
      ConfirmSubscriber confirmations,
      FindSettings settings,
      Clock clock,
      IdSource ids) {
    this.confirming = new Confirming(tokens, addresses, subscribers, confirmations, ids);
    this.settings = settings;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  public Rehearsal rehearsal() {
    return new Rehearsal(
        clients -> new ConfirmSubscriptionFunction(new NewsletterWiring(clients)),
        Sample.press("/subscriptions/confirm"),
        Sample.confirmable());
  }

  @Override
  protected Reply reply(Request request) {
    PublicationTexts texts = PublicationTexts.of(settings);
    return isOfApi(request) ? json(request, texts) : page(request, texts);
  }

  private Reply json(Request request, PublicationTexts texts) {
    Token token = Parameter.of(TOKEN, JsonBody.only(request, TOKEN, JsonReader::text), Token::new);
    Subscriber subscriber =
        confirm(request, texts, token)
            .orElseThrow(
                () ->
                    Problem.of(
                        ProblemType.GONE,
                        "This token is unknown, too old, or was used before. Send the address to"
                            + " POST /v1/subscriptions again."));
    return Reply.json(200, json -> write(json, subscriber));
  }

  private Reply page(Request request, PublicationTexts texts) {
    return MailLink.token(request)
        .flatMap(
            token ->
                request.method().equals("POST")
                    ? confirm(request, texts, token).map(subscriber -> done(texts, subscriber))
                    : confirming
                        .look(token, clock.instant())
                        .map(confirm -> question(texts, confirm)))
        .orElseGet(() -> MailLink.broken(texts));
  }

  private Optional<Subscriber> confirm(Request request, PublicationTexts texts, Token token) {
    return confirming.confirm(
        token,
        RequestEvidence.of(request, clock.instant(), texts.wording().digest()),
        texts.wording());
  }

  private static Reply question(PublicationTexts texts, TokenUse.Confirm confirm) {
    String topics = confirm.topics().stream().map(Tag::name).collect(Collectors.joining(", "));
    return texts.page(
        200,
        "confirm.title",
        html -> JteconfirmGenerated.render(html, null, texts, texts.wording(), topics));
  }

  private static Reply done(PublicationTexts texts, Subscriber subscriber) {
    String letterToken = subscriber.letterToken().orElseThrow().value();
    return texts.page(
        200,
        "confirmed.title",
        html -> JteconfirmedGenerated.render(html, null, texts, letterToken));
  }

  private static void write(JsonWriter json, Subscriber subscriber) {
    json.object(
        () -> {
          json.member("status", subscriber.status().word());
          json.array("topics", subscriber.topics(), topic -> json.value(topic.name()));
          json.member("token", subscriber.letterToken().map(Token::value));
        });
  }
}
