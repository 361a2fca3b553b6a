package dev.pamphlet.articles.dynamodb;

import dev.pamphlet.articles.ArticleState;
import dev.pamphlet.articles.Schedule;
import dev.pamphlet.articles.Visibility;
import dev.pamphlet.content.Tag;
import dev.pamphlet.content.dynamodb.HeadItem;
import dev.pamphlet.platform.dynamodb.Item;
import java.time.Instant;
import java.util.Optional;

/** The state of an article: the map {@code standing} in its {@code HEAD}. */
final class ArticleStateItem {

  private static final String PUBLIC = "public";
  private static final String WITHDRAWN = "withdrawn";
  private static final String ANNOUNCED = "announced";
  private static final String FIRST = "first";

  private ArticleStateItem() {}

  static Item of(ArticleState state) {
    Item.Builder item = Item.builder();
    if (state.visibility() instanceof Visibility.Public visible) {
      item.map(
          PUBLIC,
          Item.builder()
              .number("version", visible.version())
              .time(FIRST, visible.first())
              .time("since", visible.since())
              .texts("tags", visible.tags().stream().map(Tag::name).toList())
              .build());
    } else if (state.visibility() instanceof Visibility.Withdrawn withdrawn) {
      item.map(
          WITHDRAWN,
          Item.builder().time(FIRST, withdrawn.first()).time("at", withdrawn.at()).build());
    }
    state.schedule().ifPresent(schedule -> item.map(HeadItem.SCHEDULE, of(schedule)));
    return item.truth(ANNOUNCED, state.announced()).build();
  }

  static Item of(Schedule schedule) {
    return Item.builder()
        .time("at", schedule.at())
        .number(HeadItem.VERSION, schedule.version())
        .truth("announce", schedule.announce())
        .build();
  }

  static ArticleState read(Item state) {
    return new ArticleState(visibility(state), schedule(state), state.truth(ANNOUNCED));
  }

  /** The schedule in a state, or in a card of a list. */
  static Optional<Schedule> schedule(Item map) {
    return map.has(HeadItem.SCHEDULE)
        ? Optional.of(readSchedule(map.map(HeadItem.SCHEDULE)))
        : Optional.empty();
  }

  private static Visibility visibility(Item state) {
    if (state.has(PUBLIC)) {
      Item visible = state.map(PUBLIC);
      return new Visibility.Public(
          visible.number("version"),
          visible.time(FIRST),
          visible.time("since"),
          visible.texts("tags").stream().map(Tag::new).toList());
    }
    if (state.has(WITHDRAWN)) {
      Instant first = state.map(WITHDRAWN).time(FIRST);
      return new Visibility.Withdrawn(first, state.map(WITHDRAWN).time("at"));
    }
    return new Visibility.Unpublished();
  }

  private static Schedule readSchedule(Item schedule) {
    return new Schedule(
        schedule.time("at"), schedule.number(HeadItem.VERSION), schedule.truth("announce"));
  }
}
