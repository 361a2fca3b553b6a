package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.delivery.Chunk;
import dev.pamphlet.newsletter.delivery.ChunkState;
import dev.pamphlet.newsletter.delivery.ChunkState.Calling;
import dev.pamphlet.newsletter.delivery.ChunkState.Expiring;
import dev.pamphlet.newsletter.delivery.ChunkState.Leased;
import dev.pamphlet.newsletter.delivery.ChunkState.Pending;
import dev.pamphlet.newsletter.delivery.ChunkState.Settled;
import dev.pamphlet.newsletter.delivery.ChunkState.Unknown;
import dev.pamphlet.newsletter.delivery.Entry;
import dev.pamphlet.newsletter.delivery.Outcome;
import dev.pamphlet.newsletter.delivery.Position;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A chunk: {@code CHUNKS#<issue>#<nn>} / {@code <nnnnn>}, in the list of its state and in the books
 * of its issue.
 *
 * <p>DynamoDB bills a write by the size of the whole item. So subscribers are stored as 16 bytes
 * each, and the outcomes of their mails as one letter each. Attributes that few mails have are left
 * out where none has them.
 */
public final class ChunkItem {

  /** The attribute that every write is conditional on. The index of lists does not hold it. */
  static final String REVISION = "revision";

  /** The key of the index of books. */
  static final String BOOKS = "books";

  /** The totals in the index of books. */
  static final String TOTALS = "totals";

  private static final int ID_BYTES = 16;

  private static final String STATE = "state";
  private static final String AT = "at";
  private static final String ATTEMPTS = "attempts";
  private static final String OWNER = "owner";
  private static final String OUTCOMES = "outcomes";
  private static final String BOUNCED = "bounced";
  private static final String COMPLAINED = "complained";
  private static final String MAILS = "mails";
  private static final String REASONS = "reasons";

  private ChunkItem() {}

  public static Item of(Chunk chunk) {
    List<Entry> entries = chunk.entries();
    Item.Builder item =
        StoredItem.begin(DeliveryTable.chunk(chunk.id()))
            .text(BOOKS, DeliveryTable.books(chunk.id().issue()))
            .text(TOTALS, ChunkTotals.text(chunk.totals()))
            .number(REVISION, chunk.version())
            .number("part", chunk.position().part())
            .text("after", chunk.position().after())
            .bytes("subscribers", bytes(entries));
    state(chunk, item);
    letters(item, OUTCOMES, entries, entry -> letter(entry.outcome()));
    letters(item, BOUNCED, entries, entry -> entry.bounced() ? 'x' : '-');
    letters(item, COMPLAINED, entries, entry -> entry.complained() ? 'x' : '-');
    texts(item, MAILS, entries, Entry::mail);
    texts(item, REASONS, entries, Entry::reason);
    return item.build();
  }

  private static void state(Chunk chunk, Item.Builder item) {
    IssueId issue = chunk.id().issue();
    ChunkState state = chunk.state();
    if (state instanceof Pending pending) {
      item.text(STATE, "pending").number(ATTEMPTS, pending.attempts());
      list(item, DeliveryTable.ready(issue), pending.notBefore());
    } else if (state instanceof Leased leased) {
      lease(item.text(STATE, "leased"), leased.lease());
    } else if (state instanceof Calling calling) {
      lease(item.text(STATE, "calling"), calling.lease());
    } else if (state instanceof Unknown unknown) {
      item.text(STATE, "unknown").text(OWNER, unknown.caller());
      list(item, DeliveryTable.doubt(issue), unknown.since());
    } else if (state instanceof Expiring expiring) {
      failed(item.text(STATE, "expiring").expiry(expiring.at()), chunk);
    } else {
      failed(item.text(STATE, "settled"), chunk);
    }
  }

  private static void failed(Item.Builder item, Chunk chunk) {
    if (chunk.totals().failed() > 0) {
      list(item, DeliveryTable.failed(chunk.id().issue()), Instant.EPOCH);
    }
  }

  private static void lease(Item.Builder item, ChunkState.Lease lease) {
    item.number(ATTEMPTS, lease.attempts()).text(OWNER, lease.owner());
    list(item, DeliveryTable.LEASED, lease.until());
  }

  private static void list(Item.Builder item, String list, Instant at) {
    item.time(AT, at)
        .text(DeliveryTable.LIST_PK, list)
        .text(DeliveryTable.LIST_SK, DeliveryTable.byTime(at));
  }

  /** Reads a chunk. */
  public static Chunk read(Item item) {
    return new Chunk(
        DeliveryTable.chunkOf(item),
        item.number(REVISION),
        state(item),
        entries(item),
        new Position(item.number("part"), item.text("after")));
  }

  private static ChunkState state(Item item) {
    return switch (item.text(STATE)) {
      case "pending" -> new Pending(item.time(AT), item.number(ATTEMPTS));
      case "leased" -> new Leased(lease(item));
      case "calling" -> new Calling(lease(item));
      case "unknown" -> new Unknown(item.time(AT), item.text(OWNER));
      case "settled" -> new Settled();
      case "expiring" -> new Expiring(item.expiry().orElseThrow());
      default -> throw new IllegalStateException("No chunk is " + item.text(STATE) + ".");
    };
  }

  private static ChunkState.Lease lease(Item item) {
    return new ChunkState.Lease(item.text(OWNER), item.number(ATTEMPTS), item.time(AT));
  }

  private static List<Entry> entries(Item item) {
    byte[] ids = item.bytes("subscribers");
    int count = ids.length / ID_BYTES;
    String outcomes = item.findText(OUTCOMES).orElse("");
    String bounced = item.findText(BOUNCED).orElse("");
    String complained = item.findText(COMPLAINED).orElse("");
    List<String> mails = item.has(MAILS) ? item.texts(MAILS) : List.of();
    List<String> reasons = item.has(REASONS) ? item.texts(REASONS) : List.of();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(
          new Entry(
              new SubscriberId(HexFormat.of().formatHex(ids, i * ID_BYTES, (i + 1) * ID_BYTES)),
              outcomes.isEmpty() ? Outcome.PENDING : outcome(outcomes.charAt(i)),
              at(mails, i),
              at(reasons, i),
              !bounced.isEmpty() && bounced.charAt(i) == 'x',
              !complained.isEmpty() && complained.charAt(i) == 'x'));
    }
    return entries;
  }

  private static Optional<String> at(List<String> texts, int place) {
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(texts.get(place)).filter(text -> !text.isEmpty());
  }

  private static byte[] bytes(List<Entry> entries) {
    return HexFormat.of()
        .parseHex(
            entries.stream()
                .map(entry -> entry.subscriber().value())
                .collect(Collectors.joining()));
  }

  private static void letters(
      Item.Builder item, String name, List<Entry> entries, Function<Entry, Character> letter) {
    String letters =
        entries.stream().map(letter).map(String::valueOf).collect(Collectors.joining());
    if (letters.chars().anyMatch(each -> each != '-')) {
      item.text(name, letters);
    }
  }

  private static void texts(
      Item.Builder item, String name, List<Entry> entries, Function<Entry, Optional<String>> text) {
    List<String> texts = entries.stream().map(entry -> text.apply(entry).orElse("")).toList();
    if (texts.stream().anyMatch(each -> !each.isEmpty())) {
      item.texts(name, texts);
    }
  }

  private static char letter(Outcome outcome) {
    return switch (outcome) {
      case PENDING -> '-';
      case CALLED -> 'c';
      case SENT -> 's';
      case SKIPPED -> 'k';
      case FAILED -> 'f';
      case UNKNOWN -> 'u';
    };
  }

  private static Outcome outcome(char letter) {
    for (Outcome outcome : Outcome.values()) {
      if (letter(outcome) == letter) {
        return outcome;
      }
    }
    throw new IllegalStateException("No outcome is written " + letter + ".");
  }
}
