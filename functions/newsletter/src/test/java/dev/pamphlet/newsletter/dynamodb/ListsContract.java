package dev.pamphlet.newsletter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.newsletter.CountSubscribers;
import dev.pamphlet.newsletter.ListPage;
import dev.pamphlet.newsletter.ListSubscribers;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.importing.NewSubscriber;
import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.testing.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link ListSubscribers} and {@link CountSubscribers}. Subscribers of other tests
 * may be listed too.
 */
abstract class ListsContract extends SubscribersContract {

  ListsContract(SubscribersStore store) {
    super(store);
  }

  /**
   * Pages of every size contain everybody once, across the lists of all statuses and audience
   * parts.
   */
  @Test
  void pagesHoldEverybodyOnce() {
    List<NewSubscriber> added = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      added.add(imported(i % 3 == 0 ? Status.BOUNCED : Status.CONFIRMED));
    }
    imports().add(added, NOW);
    List<Subscriber> all = added.stream().map(NewSubscriber::subscriber).toList();
    List<Subscriber> bounced =
        all.stream().filter(each -> each.status() == Status.BOUNCED).toList();

    Eventually.holds(
        () -> {
          for (int limit : new int[] {1, 5, 500}) {
            assertThat(listed(Optional.empty(), limit)).doesNotHaveDuplicates().containsAll(all);
            assertThat(listed(Optional.of(Status.BOUNCED), limit))
                .doesNotHaveDuplicates()
                .containsAll(bounced)
                .allMatch(each -> each.status() == Status.BOUNCED);
          }
        });
  }

  @Test
  void subscribersOfEachStatusAreCounted() {
    Map<Status, Long> before = lists().count();
    imports().add(List.of(imported(Status.COMPLAINED), imported(Status.COMPLAINED)), NOW);
    imports().add(List.of(imported(Status.CONFIRMED)), NOW);

    Eventually.holds(
        () ->
            assertThat(lists().count())
                .containsOnlyKeys(Status.values())
                .containsEntry(Status.COMPLAINED, before.get(Status.COMPLAINED) + 2)
                .containsEntry(Status.CONFIRMED, before.get(Status.CONFIRMED) + 1));
  }

  /** Their profiles stay until DynamoDB deletes them. */
  @Test
  void expiredSubscribersAreNotListed() {
    NewSubscriber pending = imported(Status.PENDING);
    imports().add(List.of(pending), NOW);

    Eventually.holds(
        () -> assertThat(listed(Optional.of(Status.PENDING), 500)).contains(pending.subscriber()));
    assertThat(listed(Optional.of(Status.PENDING), 500, NOW.plus(Duration.ofDays(31))))
        .doesNotContain(pending.subscriber());
  }

  @Test
  void aPositionOfAnotherListIsRefused() {
    imports().add(List.of(imported(Status.BOUNCED), imported(Status.BOUNCED)), NOW);
    Eventually.holds(
        () -> {
          ListPage<Subscriber> page =
              lists().list(Optional.of(Status.BOUNCED), 1, Optional.empty(), NOW);
          assertThat(page.next()).isPresent();
          assertThatThrownBy(() -> lists().list(Optional.of(Status.PENDING), 1, page.next(), NOW))
              .isInstanceOf(InvalidValue.class);
        });
  }

  private List<Subscriber> listed(Optional<Status> status, int limit) {
    return listed(status, limit, NOW);
  }

  private List<Subscriber> listed(Optional<Status> status, int limit, Instant now) {
    List<Subscriber> all = new ArrayList<>();
    Optional<ListPage.Position> next = Optional.empty();
    do {
      ListPage<Subscriber> page = lists().list(status, limit, next, now);
      all.addAll(page.entries());
      next = page.next();
    } while (next.isPresent());
    return all;
  }
}
