package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.AddressKey;
import dev.pamphlet.newsletter.Consent;
import dev.pamphlet.newsletter.Departure;
import dev.pamphlet.newsletter.Evidence;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.importing.NewSubscriber;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The common part of the contracts of subscribers' stores. Addresses and ids are unique, so that a
 * contract also holds in tables that are not empty.
 */
abstract class SubscribersContract {

  static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123Z");

  private final SubscribersStore store;
  private final IdSource ids = IdSource.random();

  SubscribersContract(SubscribersStore store) {
    this.store = store;
  }

  final DynamoImports imports() {
    return new DynamoImports(dynamoDb(), store.subscribers().get(), Conflicts.ofProcess());
  }

  final DynamoLists lists() {
    return new DynamoLists(dynamoDb(), store.subscribers().get());
  }

  final DynamoSubscribers subscribers() {
    return new DynamoSubscribers(dynamoDb(), store.subscribers().get());
  }

  final DynamoConsent consent() {
    return new DynamoConsent(dynamoDb(), store.subscribers().get());
  }

  final void erase(Subscriber subscriber) {
    new DynamoErasures(
            dynamoDb(), store.subscribers().get(), store.delivery().get(), Conflicts.ofProcess())
        .erase(subscriber, new Departure(subscriber.key(), NOW, Departure.How.ERASED));
  }

  private DynamoDb dynamoDb() {
    return new DynamoDb(store.client().get());
  }

  final AddressKey newKey() {
    return new AddressKey((ids.next() + ids.next()).substring(0, 43));
  }

  /** A subscriber from a file. */
  final NewSubscriber imported(Status status) {
    return imported(status, newKey());
  }

  final NewSubscriber imported(Status status, AddressKey key) {
    SubscriberId id = new SubscriberId(ids.next());
    return new NewSubscriber(
        new Subscriber(
            id,
            key,
            EmailAddress.of("reader-%s@example.org".formatted(id.value())),
            status,
            NOW,
            List.of(new Tag("design")),
            Optional.of("en"),
            status == Status.CONFIRMED ? Optional.of(Token.next(ids)) : Optional.empty(),
            List.of()),
        Consent.of(id, NOW, Consent.Step.IMPORTED).by(new Evidence(NOW, "", "", "import", "")));
  }
}
