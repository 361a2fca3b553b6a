package dev.pamphlet.newsletter.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.newsletter.AddressKey;
import dev.pamphlet.newsletter.AddressState;
import dev.pamphlet.newsletter.AddressState.Mailed;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.dynamodb.AddressItem;
import dev.pamphlet.newsletter.dynamodb.AddressKeys;
import dev.pamphlet.newsletter.dynamodb.ProfileItem;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.secrets.Pepper;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Capacity;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A stranger learns nothing about an address: whatever is known about it, a request for it makes
 * the same calls of the same sizes, costs the same, and gets the same answer.
 */
class SilenceTest {

  private static final EmailAddress ADDRESS = new EmailAddress("reader@example.org");
  private static final SubscriberId ID = new SubscriberId("5".repeat(32));
  private static final Instant BEFORE = NewsletterRoom.NOW.minusSeconds(86_400 * 8);

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final NewsletterRoom room = new NewsletterRoom(tables);

  /** The calls and the answer of a request. */
  private record Seen(
      List<String> calls, Capacity units, int status, Map<String, String> headers, String body) {}

  @Test
  void aProgramSeesNoDifference() {
    assertThat(seenInEveryState(Event.of("subscribe.json").body(json()))).hasSize(1);
  }

  @Test
  void aPersonSeesNoDifference() {
    byte[] form = "email=reader%40example.org&topics=design".getBytes(StandardCharsets.UTF_8);

    assertThat(seenInEveryState(Event.of("subscribe-form.json").body(form))).hasSize(1);
  }

  /**
   * The limit of a network is the same for every address, and so is the answer beyond it, except
   * for the challenge, which is random.
   */
  @Test
  void whoIsBeyondTheLimitSeesNoDifference() {
    Event event = Event.of("subscribe.json").body(json());
    room.open();
    for (int i = 0; i < NewsletterRoom.PER_NETWORK; i++) {
      Answered.by(room.subscribe(), event);
    }

    assertThat(seenInEveryState(event))
        .allSatisfy((seen, states) -> assertThat(seen.status()).isEqualTo(429))
        .hasSize(1);
  }

  @Test
  void itCostsFourWriteUnitsAndReadsOnlyTheSettings() {
    Seen seen =
        seenInEveryState(Event.of("subscribe.json").body(json())).keySet().iterator().next();

    assertThat(seen.units()).isEqualTo(new Capacity(0.5, 4));
    assertThat(seen.calls())
        .extracting(call -> call.replaceAll(" .*", ""))
        .containsExactly("GetItem", "UpdateItem", "UpdateItem", "PutItem");
  }

  /** The states of the address by what a stranger sees. */
  private Map<Seen, List<String>> seenInEveryState(Event event) {
    room.open();
    try (Traffic traffic = Traffic.to(tables)) {
      NewsletterRoom watched = room.on(traffic.client());
      SubscribeFunction function = watched.subscribe();
      // The first one finds the secret of the table, which is not counted.
      Answered.by(function, event);
      Map<Seen, List<String>> seen = new LinkedHashMap<>();
      states()
          .forEach(
              (state, items) -> {
                forget();
                items.forEach(this::put);
                traffic.reset();
                Answered answered = Answered.by(function, event);
                seen.merge(
                    new Seen(
                        traffic.calls(),
                        traffic.consumed(),
                        answered.status(),
                        answered.headers(),
                        answered.text().replaceAll("\"challenge\":\\{[^}]*}", "")),
                    List.of(state),
                    (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
              });
      assertThat(seen.values().stream().flatMap(List::stream)).hasSize(7);
      return seen;
    }
  }

  /** All states of an address. */
  private Map<String, List<Item>> states() {
    AddressKey key = new AddressKeys(pepper()).of(ADDRESS);
    AddressState known =
        new AddressState(
            key,
            Optional.of(ID),
            Optional.empty(),
            Optional.of(new Mailed("6".repeat(32), BEFORE, 1)),
            Optional.empty());
    Map<String, List<Item>> states = new LinkedHashMap<>();
    states.put("new", List.of());
    for (Status status : Status.values()) {
      states.put(
          status.word(), List.of(AddressItem.of(known), ProfileItem.of(subscriber(key, status))));
    }
    states.put(
        "erased",
        List.of(
            AddressItem.of(
                new AddressState(
                    key,
                    Optional.empty(),
                    Optional.of(BEFORE),
                    Optional.empty(),
                    Optional.empty()))));
    return states;
  }

  private static Subscriber subscriber(AddressKey key, Status status) {
    return new Subscriber(
        ID,
        key,
        ADDRESS,
        status,
        BEFORE,
        List.of(),
        Optional.of("en"),
        status == Status.PENDING ? Optional.empty() : Optional.of(new Token("7".repeat(32))),
        List.of());
  }

  private void put(Item item) {
    tables
        .client()
        .putItem(put -> put.tableName(tables.name("SubscribersTable")).item(item.attributes()));
  }

  /** Deletes everything about the address, but no count. */
  private void forget() {
    String table = tables.name("SubscribersTable");
    tables.client().scan(scan -> scan.tableName(table)).items().stream()
        .filter(item -> item.get("pk").s().matches("(ADDRESS|SUBSCRIBER|REQUEST)#.*"))
        .forEach(
            item ->
                tables
                    .client()
                    .deleteItem(
                        delete ->
                            delete
                                .tableName(table)
                                .key(Map.of("pk", item.get("pk"), "sk", item.get("sk")))));
  }

  private Pepper pepper() {
    return new Pepper(new DynamoDb(tables.client()), tables.name("SubscribersTable"));
  }

  private static String json() {
    return "{\"email\": \"" + ADDRESS.value() + "\", \"topics\": [\"design\"]}";
  }
}
