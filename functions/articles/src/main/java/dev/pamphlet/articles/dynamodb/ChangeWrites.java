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
 * The writes that a change of an article is made of. All go into one transaction: a version without
 * its manuscript could never be found, an article without its tag entries would be missing from
 * lists, and one that lives at two addresses would be two.
 *
 * <p>Nothing of an article is written without its head, and the head only on the condition that it
 * is still the one that the change began with. That guards every other item which belongs to the
 * article alone. What others may write at the same time has conditions of its own: an address that
 * is taken, and at an address that is left whatever else lies there.
 *
 * <p>At most 100 writes (DynamoDB's limit): head, version, schedule, article and announcement; ten
 * tags that come and ten that go; twenty addresses claimed; forty redirects at most, which leaves
 * room for what else moves along.
 */
final class ChangeWrites {

  private final Writes write;
  private final Change change;
  private final List<Item> beside;
  private final List<TransactWriteItem> writes = new ArrayList<>();

  private ChangeWrites(Writes write, Change change, List<Item> beside) {
    this.write = write;
    this.change = change;
    this.beside = beside;
  }

  /**
   * The writes of a change, without that of its announcement.
   *
   * @param beside what lies where others keep things beside the article, if that is elsewhere from
   *     now on
   */
  static List<TransactWriteItem> of(Writes write, Change change, List<Item> beside) {
    return new ChangeWrites(write, change, beside).all();
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
    leave();
    change
        .newRedirects()
        .forEach(from -> writes.add(write.put(ArticleItem.moved(from, after.slug()))));
    return writes;
  }

  private void schedule() {
    Optional<Schedule> before =
        change.before().flatMap(manuscript -> manuscript.standing().schedule());
    Optional<Schedule> after = change.after().standing().schedule();
    if (after.isPresent() && !after.equals(before)) {
      writes.add(write.put(ManuscriptItem.schedule(change.after().id(), after.get())));
    } else if (after.isEmpty() && before.isPresent()) {
      writes.add(write.delete(ContentTable.schedule(change.after().id())));
    }
  }

  /** What readers see at the article's address, as far as the act itself changes it. */
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
   * Takes along what lies beside the article: to its new address, out of its readers' sight when it
   * is withdrawn, into it when it becomes public. Whoever puts something there changes the head
   * too, so nothing is missed. Of a move the article and its tag entries are taken along as well,
   * unless the act has put others in their place; a redirect takes the article's item.
   */
  private void leave() {
    for (Item item : beside) {
      if (!isOurs(item)) {
        takeAlong(item);
      } else if (change.moves()) {
        takeOurs(item);
      }
    }
  }

  private void takeAlong(Item item) {
    writes.add(write.deleteIfSame(item));
    writes.add(
        write.putIfAbsent(
            Item.builder()
                .all(item)
                .text(StoredItem.PK, ManuscriptItem.besidePartition(change.after()))
                .build()));
  }

  private void takeOurs(Item item) {
    boolean staysAsItIs =
        change.article().isEmpty() && change.after().standing().published().isPresent();
    if (staysAsItIs) {
      writes.add(write.put(ArticleItem.relocated(item, change.after().slug())));
    }
    if (isTagEntry(item)) {
      writes.add(write.delete(key(item)));
    }
  }

  private static boolean isOurs(Item item) {
    return item.text(StoredItem.SK).equals("ARTICLE") || isTagEntry(item);
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
