package dev.pamphlet.newsletter.http;

import dev.pamphlet.newsletter.ChangeSubscriber;
import dev.pamphlet.newsletter.ListConsent;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.dynamodb.AddressKeys;
import dev.pamphlet.newsletter.dynamodb.DynamoImports;
import dev.pamphlet.newsletter.dynamodb.DynamoLists;
import dev.pamphlet.newsletter.dynamodb.DynamoSubscribers;
import dev.pamphlet.newsletter.importing.Ending;
import dev.pamphlet.newsletter.importing.Importing;
import dev.pamphlet.newsletter.selfservice.EraseSubscriber;
import dev.pamphlet.newsletter.selfservice.Erasing;
import dev.pamphlet.newsletter.wiring.NewsletterWiring;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import java.time.Clock;
import java.time.Duration;

/**
 * Answers the editor's routes of subscribers, under {@code /v1/editor/subscribers}:
 *
 * <ul>
 *   <li>{@code GET}: all of them or those of a status, in JSON or as a table
 *   <li>{@code GET counts}: how many there are of each status
 *   <li>{@code POST find}: one, by the address
 *   <li>{@code GET {subscriber}}: one, with the consent
 *   <li>{@code DELETE {subscriber}}: erases one, as its owner can
 *   <li>{@code POST import}: adds those of a file
 * </ul>
 */
public final class EditSubscribersFunction extends HttpFunction {

  private final ReadSubscribers read;
  private final ImportSubscribers importSubscribers;
  private final Erasing erasing;
  private final Clock clock;

  public EditSubscribersFunction() {
    this(NewsletterWiring.ofProcess());
  }

  private EditSubscribersFunction(NewsletterWiring wiring) {
    this(
        wiring.lists(),
        wiring.consent(),
        wiring.subscribers(),
        wiring.imports(),
        wiring.changes(),
        wiring.erasures(),
        wiring.addressKeys(),
        Clock.systemUTC(),
        IdSource.random());
  }

  EditSubscribersFunction(
      DynamoLists lists,
      ListConsent consent,
      DynamoSubscribers subscribers,
      DynamoImports imports,
      ChangeSubscriber changes,
      EraseSubscriber erasures,
      AddressKeys keys,
      Clock clock,
      IdSource ids) {
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
    this.read =
        new ReadSubscribers(lists, lists, consent, subscribers, subscribers, keys::of, this.clock);
    this.importSubscribers =
        new ImportSubscribers(
            new Importing(
                imports,
                imports,
                new Ending(subscribers, consent, changes),
                keys::of,
                ids,
                this.clock));
    this.erasing = new Erasing(subscribers, erasures);
  }

  @Override
  protected Reply reply(Request request) {
    return switch (request.route()) {
      case "GET /v1/editor/subscribers" -> read.list(request);
      case "GET /v1/editor/subscribers/counts" -> read.count();
      case "POST /v1/editor/subscribers/find" -> read.find(request);
      case "GET /v1/editor/subscribers/{subscriber}" -> read.get(request);
      case "DELETE /v1/editor/subscribers/{subscriber}" -> erase(request);
      case "POST /v1/editor/subscribers/import" -> importSubscribers.reply(request);
      default -> throw new IllegalStateException("no such route here: " + request.route());
    };
  }

  /** A repeated request gets 404, which says that the first one erased. */
  private Reply erase(Request request) {
    if (!erasing.erase(request.path("subscriber", SubscriberId::new), clock.instant())) {
      throw Problem.notFound("subscriber");
    }
    return Reply.nothing();
  }
}
