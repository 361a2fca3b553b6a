package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Schedule;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.Tag;
import dev.pamphlet.content.dynamodb.ArticleItem;
import dev.pamphlet.content.dynamodb.ContentTable;
import dev.pamphlet.content.dynamodb.HeadItem;
import dev.pamphlet.content.dynamodb.OwnerItem;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.dynamodb.Writes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The writes of a change to an article. All go into one transaction: a version without its
 * manuscript could not be found, an article without its tag entries would be missing from lists,
 * and an article at two addresses would be two articles.
 *
 * <p>Every change writes the head, on the condition that it is still the one that the change began
 * with. That guards all items that belong to the article alone. Items that others may write at the
 * same time have conditions of their own: a claimed address, and the companions at an address that
 * the article leaves.
 *
 * <p>At most 100 writes (DynamoDB's limit): head, version, schedule, article and announcement; ten
 * tags added and ten removed; twenty addresses claimed; at most forty redirects. That leaves room
 * for the companions.
 */
final class ChangeWrites {

  private final Writes write;
  private final Change change;
  private final List<Item> companions;
  private final List<TransactWriteItem> writes = new ArrayList<>();

  private ChangeWrites(Writes write, Change change, List<Item> companions) {
    this.write = write;
    this.change = change;
    this.companions = companions;
  }

  /**
   * The writes of a change, except that of its announcement.
   *
   * @param companions the items in the article's partition, if the change moves them
   */
  static List<TransactWriteItem> of(Writes write, Change change, List<Item> companions) {
    return new ChangeWrites(write, change, companions).all();
  }

  private List<TransactWriteItem> all() {
    Manuscript after = change.after();
    Item head = ManuscriptItem.head(after);
    writes.add(
        change
            .before()
            .map(before -> write.putIf(HeadItem.CHANGES, before.changes(), head))
            .orElseGet(() -> write.putIfAbsent(head)));
    change
        .newAddresses()
        .forEach(slug -> writes.add(write.putIfAbsent(OwnerItem.of(slug, after.id()))));
    change
        .version()
        .ifPresent(version -> writes.add(write.putIfAbsent(ManuscriptItem.version(version))));
    schedule();
    visible();
    leaveOldPlace();
    change
        .newRedirects()
        .forEach(from -> writes.add(write.put(ArticleItem.moved(from, after.slug()))));
    return writes;
  }

  private void schedule() {
    Optional<Schedule> before =
        change.before().flatMap(manuscript -> manuscript.state().schedule());
    Optional<Schedule> after = change.after().state().schedule();
    if (after.isPresent() && !after.equals(before)) {
      writes.add(write.put(ManuscriptItem.schedule(change.after().id(), after.get())));
    } else if (after.isEmpty() && before.isPresent()) {
      writes.add(write.delete(ContentTable.schedule(change.after().id())));
    }
  }

  /** Writes the items at the article's address that the change itself replaces. */
  private void visible() {
    Slug slug = change.after().slug();
    change
        .article()
        .ifPresent(
            article -> {
              writes.add(write.put(ArticleItem.of(article)));
              ArticleItem.tagEntries(article.card()).map(write::put).forEach(writes::add);
            });
    change
        .newlyWithdrawn()
        .ifPresent(withdrawn -> writes.add(write.put(ArticleItem.withdrawn(slug, withdrawn.at()))));
    if (!change.moves()) {
      for (Tag tag : change.retiredTags()) {
        writes.add(write.delete(ContentTable.tagEntry(slug, tag)));
      }
    }
  }

  /**
   * Moves the companions along: to the new address, out of the readers' sight when the article is
   * withdrawn, into it when the article becomes public. Whoever adds a companion changes the head
   * too, so none is missed. When the address changes, the article and its tag entries move as well,
   * unless the change has replaced them; a redirect overwrites the article's old item.
   */
  private void leaveOldPlace() {
    for (Item item : companions) {
      if (!isOwn(item)) {
        moveCompanion(item);
      } else if (change.moves()) {
        moveOwn(item);
      }
    }
  }

  private void moveCompanion(Item item) {
    writes.add(write.deleteIfSame(item));
    writes.add(
        write.putIfAbsent(
            Item.builder()
                .all(item)
                .text(StoredItem.PK, ManuscriptItem.companionPartition(change.after()))
                .build()));
  }

  private void moveOwn(Item item) {
    boolean staysAsItIs =
        change.article().isEmpty() && change.after().state().published().isPresent();
    if (staysAsItIs) {
      writes.add(write.put(ArticleItem.relocated(item, change.after().slug())));
    }
    if (isTagEntry(item)) {
      writes.add(write.delete(key(item)));
    }
  }

  private static boolean isOwn(Item item) {
    return item.text(StoredItem.SK).equals(ContentTable.ARTICLE) || isTagEntry(item);
  }

  private static boolean isTagEntry(Item item) {
    return item.text(StoredItem.SK).startsWith("TAG#");
  }

  private static Map<String, AttributeValue> key(Item item) {
    return Map.of(
        StoredItem.PK, item.attributes().get(StoredItem.PK),
        StoredItem.SK, item.attributes().get(StoredItem.SK));
  }
}
