package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.content.ArticleId;
import dev.pamphlet.newsletter.delivery.ChunkId;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.issues.IssueStatus;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The keys of the Delivery table: issues, their plans and chunks, and departures. It holds ids of
 * subscribers, but no address. Each kind of item has partitions of its own, so that a role can be
 * limited to some kinds by leading keys.
 *
 * <p>One sparse index holds the lists. An issue is in the list of its status: the write that
 * changes its status moves it to the next list.
 */
public final class DeliveryTable {

  public static final String LIST_INDEX = IndexLists.INDEX;
  public static final String LIST_PK = IndexLists.PK;
  public static final String LIST_SK = IndexLists.SK;

  /** The attribute of an issue that the index projects besides the keys. */
  public static final String CARD = "card";

  /** The list of scheduled issues, by their time. */
  static final String DUE = "DUE";

  /**
   * The list of issues that are being planned or sent, or are paused, by the time when their
   * sending began.
   */
  static final String UNDER_WAY = "UNDERWAY";

  /** The list of the public archive, by the time from which an issue is public. */
  static final String ARCHIVE = "ARCHIVE";

  /** The list of leased chunks, by the time when the lease lapses. */
  public static final String LEASED = "LEASED";

  /** The list of issues that are not delivered yet. */
  static final String OPEN = "OPEN";

  /** The index of the totals of chunks, by their issue. */
  public static final String BOOKS_INDEX = "BooksIndex";

  /** The prefix of a plan's partition, by which the stream's consumer filters. */
  public static final String PLAN_PREFIX = "PLAN#";

  private static final String ISSUE_PREFIX = "ISSUE#";
  private static final String CHUNKS_PREFIX = "CHUNKS#";

  /** The number of partitions over which the chunks of an issue are spread. */
  private static final int CHUNK_PARTITIONS = 64;

  private DeliveryTable() {}

  public static Map<String, AttributeValue> issue(IssueId id) {
    return StoredItem.key(issuePartition(id), "ISSUE");
  }

  /** What an editor wrote. */
  static Map<String, AttributeValue> text(IssueId id) {
    return StoredItem.key(issuePartition(id), "TEXT");
  }

  /** The letter that an issue goes out as. */
  static Map<String, AttributeValue> letter(IssueId id) {
    return StoredItem.key(issuePartition(id), "LETTER");
  }

  /** The public part of an issue, in a partition of its own. */
  static Map<String, AttributeValue> page(IssueId id) {
    return StoredItem.key("ARCHIVE#" + id, ARCHIVE);
  }

  /** What subscribers were told about an article. */
  static Map<String, AttributeValue> told(ArticleId article) {
    return StoredItem.key("TOLD#" + article, "TOLD");
  }

  /** The partition of an issue, its text and its letter. */
  static String issuePartition(IssueId id) {
    return ISSUE_PREFIX + id;
  }

  /** The list that issues of this status are in. */
  static String list(IssueStatus status) {
    return switch (status) {
      case DRAFT -> "DRAFTS";
      case SCHEDULED -> DUE;
      case PLANNING, SENDING, PAUSED -> UNDER_WAY;
      case DONE -> "DONE";
      case CANCELLED -> "CANCELLED";
    };
  }

  /** The lists of issues for editors: those that need attention come first. */
  static List<String> listsOfIssues() {
    return Stream.of(
            IssueStatus.DRAFT,
            IssueStatus.SCHEDULED,
            IssueStatus.SENDING,
            IssueStatus.DONE,
            IssueStatus.CANCELLED)
        .map(DeliveryTable::list)
        .toList();
  }

  /** A sort key by time, to the millisecond; the id tells entries of the same millisecond apart. */
  static String byTime(Instant time, IssueId id) {
    return String.format(Locale.ROOT, "%015d#%s", time.toEpochMilli(), id);
  }

  /** A sort key after all entries up to a time. */
  static String after(Instant time) {
    return String.format(Locale.ROOT, "%015d~", time.toEpochMilli());
  }

  /** A sort key by time alone, for lists that nobody reads page by page. */
  static String byTime(Instant time) {
    return String.format(Locale.ROOT, "%015d", time.toEpochMilli());
  }

  public static Map<String, AttributeValue> chunk(ChunkId id) {
    return StoredItem.key(
        String.format(
            Locale.ROOT, "%s%s#%02x", CHUNKS_PREFIX, id.issue(), id.number() % CHUNK_PARTITIONS),
        String.format(Locale.ROOT, "%05d", id.number()));
  }

  /** The chunk that a key names. */
  static ChunkId chunkOf(Item keys) {
    String pk = keys.text(StoredItem.PK);
    return new ChunkId(
        new IssueId(pk.substring(CHUNKS_PREFIX.length(), pk.lastIndexOf('#'))),
        Integer.parseInt(keys.text(StoredItem.SK)));
  }

  /** The list of an issue's pending chunks, by when they may be given a time to be sent at. */
  public static String ready(IssueId issue) {
    return "READY#" + issue;
  }

  /** The list of an issue's chunks in doubt, by when that began. */
  public static String doubt(IssueId issue) {
    return "DOUBT#" + issue;
  }

  /** The list of an issue's chunks that are settled, and have mails that failed. */
  public static String failed(IssueId issue) {
    return "FAILED#" + issue;
  }

  /** The key of an issue in the index of totals. */
  public static String books(IssueId issue) {
    return "BOOKS#" + issue;
  }

  public static Map<String, AttributeValue> plan(IssueId issue) {
    return StoredItem.key(PLAN_PREFIX + issue, "PLAN");
  }

  /** An item whose insertion starts the planner again. */
  static Map<String, AttributeValue> planAgain(IssueId issue, Instant at) {
    return StoredItem.key(PLAN_PREFIX + issue, "AGAIN#" + byTime(at));
  }

  public static Map<String, AttributeValue> pace() {
    return StoredItem.key("PACE", "PACE");
  }
}
