package dev.pamphlet.newsletter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.newsletter.AddressKey;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.importing.AddSubscribers;
import dev.pamphlet.newsletter.importing.FindKnownAddresses;
import dev.pamphlet.newsletter.importing.KnownAddress;
import dev.pamphlet.newsletter.importing.NewSubscriber;
import dev.pamphlet.testing.AtOnce;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract of {@link AddSubscribers} and {@link FindKnownAddresses}. */
abstract class ImportsContract extends SubscribersContract {

  ImportsContract(SubscribersStore store) {
    super(store);
  }

  @Test
  void anAddedSubscriberIsKnown() {
    NewSubscriber confirmed = imported(Status.CONFIRMED);
    NewSubscriber left = imported(Status.UNSUBSCRIBED);

    assertThat(imports().add(List.of(confirmed, left), NOW)).isEmpty();

    assertThat(imports().find(List.of(keys(confirmed, left)), NOW))
        .containsOnlyKeys(keys(confirmed, left))
        .containsEntry(confirmed.subscriber().key(), known(confirmed))
        .containsEntry(left.subscriber().key(), known(left));
    assertThat(subscribers().find(confirmed.subscriber().id())).contains(confirmed.subscriber());
    assertThat(consent().of(confirmed.subscriber().id())).containsExactly(confirmed.imported());
    assertThat(subscribers().find(confirmed.subscriber().letterToken().orElseThrow())).isPresent();
  }

  @Test
  void onlyKnownAddressesAreLeftOut() {
    NewSubscriber before = imported(Status.UNSUBSCRIBED);
    imports().add(List.of(before), NOW);
    List<NewSubscriber> many = new ArrayList<>();
    for (int i = 0; i < 2 * DynamoImports.TOGETHER; i++) {
      many.add(imported(Status.CONFIRMED));
    }
    NewSubscriber again = imported(Status.CONFIRMED, before.subscriber().key());
    many.add(7, again);

    assertThat(imports().add(many, NOW)).containsExactly(before.subscriber().key());

    assertThat(subscribers().find(before.subscriber().id())).contains(before.subscriber());
    assertThat(subscribers().find(again.subscriber().id())).isEmpty();
    many.remove(again);
    assertThat(many)
        .allSatisfy(
            each ->
                assertThat(subscribers().find(each.subscriber().id())).contains(each.subscriber()));
  }

  /** DynamoDB deletes late. */
  @Test
  void anAddressThatExpiredIsUnknown() {
    NewSubscriber pending = imported(Status.PENDING);
    imports().add(List.of(pending), NOW);
    AddressKey key = pending.subscriber().key();
    var later = NOW.plus(Duration.ofDays(31));

    assertThat(imports().find(Set.of(key), later)).isEmpty();
    assertThat(imports().add(List.of(imported(Status.CONFIRMED, key)), later)).isEmpty();
    assertThat(imports().find(Set.of(key), later)).containsKey(key);
  }

  @Test
  void anErasedAddressIsKnownAsSuch() {
    NewSubscriber added = imported(Status.CONFIRMED);
    imports().add(List.of(added), NOW);
    erase(added.subscriber());
    AddressKey key = added.subscriber().key();

    assertThat(imports().find(Set.of(key), NOW)).containsEntry(key, new KnownAddress.Erased());
    assertThat(imports().add(List.of(imported(Status.CONFIRMED, key)), NOW)).containsExactly(key);
  }

  @Test
  void onlyOneOfSeveralImportsAddsAnAddress() throws Exception {
    AddressKey key = newKey();

    List<Set<AddressKey>> refused =
        AtOnce.of(4, i -> imports().add(List.of(imported(Status.CONFIRMED, key)), NOW));

    assertThat(refused).filteredOn(Set::isEmpty).hasSize(1);
  }

  private static KnownAddress known(NewSubscriber added) {
    return new KnownAddress.Subscribed(
        added.subscriber().status(), Optional.of(added.subscriber().id()));
  }

  private static AddressKey[] keys(NewSubscriber one, NewSubscriber other) {
    return new AddressKey[] {one.subscriber().key(), other.subscriber().key()};
  }
}
