package dev.pamphlet.newsletter.importing;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.newsletter.AddressKey;
import dev.pamphlet.newsletter.Consent;
import dev.pamphlet.newsletter.Evidence;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.importing.Candidate.Act;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.InvalidValue;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Imports rows of a file. A known address stays as it is. So a repetition changes nothing, and no
 * file overrides what the owner of an address did here. Only when files, or rows of one file,
 * disagree does the more cautious status count. Nobody is mailed.
 */
public final class Importing {

  private final FindKnownAddresses known;
  private final AddSubscribers subscribers;
  private final Ending ending;
  private final Function<EmailAddress, AddressKey> keys;
  private final IdSource ids;
  private final Clock clock;

  /**
   * @param keys of addresses
   * @param ids of subscribers and their tokens
   */
  public Importing(
      FindKnownAddresses known,
      AddSubscribers subscribers,
      Ending ending,
      Function<EmailAddress, AddressKey> keys,
      IdSource ids,
      Clock clock) {
    this.known = known;
    this.subscribers = subscribers;
    this.ending = ending;
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
  }

  /** A row that can be imported, and the key of its address. */
  private record Entry(int row, AddressKey key, Candidate candidate) {

    /** Which of two rows of an address counts. */
    Entry or(Entry later) {
      return later.status().isMoreCarefulThan(status()) ? later : this;
    }

    Status status() {
      return candidate.status();
    }
  }

  /**
   * Imports rows.
   *
   * @param columns of the file, in lower case
   * @param dryRun whether only to say what would become of them
   * @return what became of each row, in their order
   */
  public List<RowOutcome> run(
      FileFormat format, List<String> columns, List<FileRow> rows, boolean dryRun) {
    Instant now = clock.instant();
    List<RowOutcome> outcomes = new ArrayList<>();
    List<Entry> all = new ArrayList<>();
    for (FileRow row : rows) {
      try {
        all.add(entry(format, columns, row, now));
      } catch (InvalidValue invalid) {
        outcomes.add(new RowOutcome.Invalid(row.number(), invalid.getMessage()));
      }
    }
    Map<AddressKey, Entry> counting = new LinkedHashMap<>();
    all.forEach(entry -> counting.merge(entry.key(), entry, Entry::or));
    for (Entry entry : all) {
      Entry counts = counting.get(entry.key());
      if (counts != entry) {
        outcomes.add(new RowOutcome.Repeated(entry.row(), counts.row()));
      }
    }
    outcomes.addAll(add(format, counting, now, dryRun));
    outcomes.sort(Comparator.comparingInt(RowOutcome::row));
    return outcomes;
  }

  private Entry entry(FileFormat format, List<String> columns, FileRow row, Instant now) {
    if (!row.fits(columns)) {
      throw new InvalidValue(
          "the row has %d cells, and the first line names %d columns"
              .formatted(row.cells().size(), columns.size()));
    }
    Candidate candidate = format.candidate(new Cells(row.by(columns), now));
    return new Entry(row.number(), keys.apply(candidate.email()), candidate);
  }

  private List<RowOutcome> add(
      FileFormat format, Map<AddressKey, Entry> entries, Instant now, boolean dryRun) {
    Map<AddressKey, KnownAddress> before = known.find(entries.keySet(), now);
    List<NewSubscriber> additions =
        entries.values().stream()
            .filter(entry -> !before.containsKey(entry.key()))
            .map(entry -> newSubscriber(format, entry, now))
            .toList();
    Set<AddressKey> late = dryRun ? Set.of() : subscribers.add(additions, now);
    // Somebody added them since: they are known now.
    Map<AddressKey, KnownAddress> since = late.isEmpty() ? Map.of() : known.find(late, now);
    return entries.values().stream()
        .map(
            entry ->
                Optional.ofNullable(before.get(entry.key()))
                    .or(() -> Optional.ofNullable(since.get(entry.key())))
                    .map(found -> known(format, entry, found, now, dryRun))
                    .orElseGet(() -> imported(entry)))
        .toList();
  }

  private static RowOutcome imported(Entry entry) {
    return new RowOutcome.Imported(entry.row(), entry.status(), entry.candidate().lacksProof());
  }

  private RowOutcome known(
      FileFormat format, Entry entry, KnownAddress found, Instant now, boolean dryRun) {
    if (!(found instanceof KnownAddress.Subscribed subscribed)) {
      return new RowOutcome.Erased(entry.row());
    }
    boolean ends =
        entry.status().isMoreCarefulThan(subscribed.status())
            && subscribed.id().isPresent()
            && ending.end(
                subscribed.id().get(),
                entry.status(),
                evidence(format, new Act(entry.candidate().since().orElse(now), Optional.empty())),
                now,
                dryRun);
    return ends
        ? new RowOutcome.Ended(entry.row(), subscribed.status(), entry.status())
        : new RowOutcome.Present(entry.row(), subscribed.status(), entry.status());
  }

  private NewSubscriber newSubscriber(FileFormat format, Entry entry, Instant now) {
    Candidate candidate = entry.candidate();
    SubscriberId id = new SubscriberId(ids.next());
    boolean confirmed = candidate.status() == Status.CONFIRMED;
    return new NewSubscriber(
        new Subscriber(
            id,
            entry.key(),
            candidate.email(),
            candidate.status(),
            // A pending subscriber is kept for a time that begins now, not when another service had
            // them.
            candidate.status() == Status.PENDING ? now : candidate.since().orElse(now),
            candidate.topics(),
            candidate.locale(),
            confirmed ? Optional.of(Token.next(ids)) : Optional.empty(),
            List.of()),
        new Consent(
            id,
            now,
            Consent.Step.IMPORTED,
            candidate.asked().map(act -> evidence(format, act)),
            candidate.proof().map(act -> evidence(format, act)),
            Optional.empty(),
            Optional.empty()));
  }

  private static Evidence evidence(FileFormat format, Act act) {
    return new Evidence(
        act.at(), act.clientAddress().orElse(""), "", "import of " + format.title(), "");
  }
}
