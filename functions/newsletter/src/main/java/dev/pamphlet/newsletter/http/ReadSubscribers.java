package dev.pamphlet.newsletter.http;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.newsletter.AddressKey;
import dev.pamphlet.newsletter.AddressState;
import dev.pamphlet.newsletter.Consent;
import dev.pamphlet.newsletter.CountSubscribers;
import dev.pamphlet.newsletter.FindAddress;
import dev.pamphlet.newsletter.FindSubscriber;
import dev.pamphlet.newsletter.ListConsent;
import dev.pamphlet.newsletter.ListPage;
import dev.pamphlet.newsletter.ListSubscribers;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.csv.SubscriberRow;
import dev.pamphlet.platform.http.Cursor;
import dev.pamphlet.platform.http.JsonBody;
import dev.pamphlet.platform.http.Parameter;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.json.JsonReader;
import dev.pamphlet.platform.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Shows subscribers to editors. An address is never part of a URL, because URLs are logged on the
 * way.
 */
record ReadSubscribers(
    ListSubscribers lists,
    CountSubscribers counter,
    ListConsent consent,
    FindAddress addresses,
    FindSubscriber subscribers,
    Function<EmailAddress, AddressKey> keys,
    Clock clock) {

  private static final String EMAIL = "email";
  private static final int MOST = 500;
  private static final int DEFAULT = 100;
  private static final String CSV = "text/csv";
  private static final String ROUTE = "/v1/editor/subscribers";

  /** A page of the list, in JSON or as a table, with a link to the next one. */
  Reply list(Request request) {
    Optional<Status> status = request.query("status", Status::of);
    String filter = status.map(Status::word).orElse("");
    String list = "subscribers?status=" + filter;
    int limit = request.queryNumber("limit", 1, MOST).orElse(DEFAULT);
    Optional<ListPage.Position> after =
        request.query(
            "cursor",
            text -> new ListPage.Position(Cursor.read(list, ListPage.Position.PARTS, text)));
    ListPage<Subscriber> page = lists.list(status, limit, after, clock.instant());
    Optional<String> next = page.next().map(position -> Cursor.write(list, position.parts()));
    Reply reply =
        request.header("accept").orElse("").contains(CSV)
            ? Reply.of(200, CSV, table(page)).uncached()
            : Reply.json(200, json -> json.object(() -> page(json, page, next)));
    return reply.withNext(path(filter, limit), next);
  }

  private static void page(JsonWriter json, ListPage<Subscriber> page, Optional<String> next) {
    json.array(
        "subscribers",
        page.entries(),
        subscriber -> json.object(() -> SubscriberJson.members(json, subscriber)));
    json.member("next", next);
  }

  private static byte[] table(ListPage<Subscriber> page) {
    return page.entries().stream()
        .map(ReadSubscribers::row)
        .map(SubscriberRow::line)
        .collect(Collectors.joining("", SubscriberRow.header(), ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static SubscriberRow row(Subscriber subscriber) {
    return SubscriberRow.of(
        subscriber.email().value(),
        subscriber.status().word(),
        subscriber.since().toString(),
        subscriber.topics().stream(),
        subscriber.locale().orElse(""),
        subscriber.id().value());
  }

  private static String path(String status, int limit) {
    String filter = status.isEmpty() ? "" : "status=" + status + "&";
    return "%s?%slimit=%d".formatted(ROUTE, filter, limit);
  }

  /** How many there are of each status. */
  Reply count() {
    Map<Status, Long> found = counter.count();
    return Reply.json(
        200,
        json ->
            json.object(() -> found.forEach((status, count) -> json.member(status.word(), count))));
  }

  /** Finds a subscriber by the address in the body. */
  Reply find(Request request) {
    EmailAddress email =
        Parameter.of(EMAIL, JsonBody.only(request, EMAIL, JsonReader::text), EmailAddress::of);
    return addresses
        .find(keys.apply(email))
        .flatMap(AddressState::subscriber)
        .flatMap(subscribers::find)
        .map(this::whole)
        .orElseThrow(() -> Problem.notFound("subscriber"));
  }

  /** Finds a subscriber by the id in the path. */
  Reply get(Request request) {
    return subscribers
        .find(request.path("subscriber", SubscriberId::new))
        .map(this::whole)
        .orElseThrow(() -> Problem.notFound("subscriber"));
  }

  private Reply whole(Subscriber subscriber) {
    List<Consent> steps = consent.of(subscriber.id());
    return Reply.json(
        200,
        json ->
            json.object(
                () -> {
                  SubscriberJson.members(json, subscriber);
                  SubscriberJson.consent(json, steps);
                }));
  }
}
