package dev.pamphlet.newsletter.http;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.AddressKey;
import dev.pamphlet.newsletter.AddressState;
import dev.pamphlet.newsletter.Consent;
import dev.pamphlet.newsletter.Departure;
import dev.pamphlet.newsletter.Evidence;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.TokenUse;
import dev.pamphlet.newsletter.dynamodb.AddressItem;
import dev.pamphlet.newsletter.dynamodb.ConsentItem;
import dev.pamphlet.newsletter.dynamodb.DepartureItem;
import dev.pamphlet.newsletter.dynamodb.DynamoConsent;
import dev.pamphlet.newsletter.dynamodb.DynamoSubscribers;
import dev.pamphlet.newsletter.dynamodb.ProfileItem;
import dev.pamphlet.newsletter.dynamodb.TokenItem;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.testing.LocalTables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A subscriber in the tables of a test, and what the tables hold about it. */
public final class Given {

  /** When the subscription was requested. */
  public static final Instant ASKED = NewsletterRoom.NOW.minus(Duration.ofHours(1));

  public static final SubscriberId ID = new SubscriberId("0a".repeat(16));
  public static final AddressKey KEY = new AddressKey("K".repeat(43));
  public static final EmailAddress EMAIL = new EmailAddress("canary@example.org");
  public static final Token CONFIRM = new Token("c0".repeat(16));
  public static final Token LETTER = new Token("1e".repeat(16));
  public static final Token PREFERENCES = new Token("5e".repeat(16));
  public static final List<Tag> TOPICS = List.of(new Tag("design"));

  private final LocalTables tables;
  private final AddressKey key;

  public Given(LocalTables tables) {
    this(tables, KEY);
  }

  /** A subscriber whose address is found by this key. */
  Given(LocalTables tables, AddressKey key) {
    this.tables = tables;
    this.key = key;
  }

  /** Somebody requested the subscription, was mailed, and has had this status since then. */
  public Given subscriber(Status status) {
    return subscriber(status, ASKED);
  }

  public Given subscriber(Status status, Instant since) {
    boolean known = status != Status.PENDING;
    put(ProfileItem.of(profile(status, since, known ? Optional.of(LETTER) : Optional.empty())));
    address(Optional.of(ID), Optional.empty());
    if (known) {
      put(TokenItem.of(LETTER, new TokenUse.Letter(ID)));
      put(
          ConsentItem.of(
              new Consent(
                  ID,
                  ASKED,
                  Consent.Step.CONFIRMED,
                  Optional.of(evidence(ASKED)),
                  Optional.of(evidence(ASKED)),
                  Optional.empty(),
                  Optional.of("mail-0"))));
    }
    return this;
  }

  public Given address(Optional<SubscriberId> subscriber, Optional<Instant> erasedAt) {
    put(
        AddressItem.of(
            new AddressState(
                key,
                subscriber,
                erasedAt,
                Optional.of(new AddressState.Mailed("r1", ASKED, 1)),
                Optional.of(ASKED.plus(Subscriber.PENDING_KEPT)))));
    return this;
  }

  /** The token of a confirmation mail. */
  public Given confirmToken(Token token, Instant asked) {
    put(
        TokenItem.of(
            token,
            new TokenUse.Confirm(
                ID,
                key,
                List.of(new Tag("serverless")),
                Optional.of("de"),
                evidence(asked),
                Optional.of("mail-1"),
                asked.plus(Duration.ofHours(48)),
                Optional.empty())));
    return this;
  }

  public Given preferencesToken(Instant expires) {
    put(TokenItem.of(PREFERENCES, new TokenUse.Preferences(ID, expires)));
    return this;
  }

  /** A step of consent. */
  public Given consent(Consent.Step step, Instant at) {
    put(
        ConsentItem.of(
            new Consent(
                ID,
                at,
                step,
                Optional.empty(),
                Optional.of(evidence(at)),
                Optional.empty(),
                Optional.empty())));
    return this;
  }

  public static Evidence evidence(Instant at) {
    return new Evidence(at, "192.0.2.77", "a canary's browser", "page", "w".repeat(43));
  }

  Optional<Subscriber> profile() {
    return stored().find(ID);
  }

  Status status() {
    return profile().orElseThrow().status();
  }

  Optional<AddressState> address() {
    return stored().find(key);
  }

  Optional<TokenUse> token(Token token) {
    return stored().find(token);
  }

  List<Consent> consent() {
    return new DynamoConsent(new DynamoDb(tables.client()), table()).of(ID);
  }

  List<Departure> departures() {
    return items("DeliveryTable").stream().map(Item::new).map(DepartureItem::read).toList();
  }

  List<Map<String, AttributeValue>> items(String table) {
    return tables
        .client()
        .scanPaginator(scan -> scan.tableName(tables.name(table)))
        .items()
        .stream()
        .toList();
  }

  private Subscriber profile(Status status, Instant since, Optional<Token> letterToken) {
    return new Subscriber(
        ID, key, EMAIL, status, since, TOPICS, Optional.of("en"), letterToken, List.of());
  }

  void put(Item item) {
    tables.client().putItem(put -> put.tableName(table()).item(item.attributes()));
  }

  private DynamoSubscribers stored() {
    return new DynamoSubscribers(new DynamoDb(tables.client()), table());
  }

  private String table() {
    return tables.name("SubscribersTable");
  }
}
