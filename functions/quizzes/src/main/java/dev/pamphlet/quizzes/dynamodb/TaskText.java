package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.platform.json.JsonReader;
import dev.pamphlet.platform.json.JsonWriter;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A task in the stored text of a version: an object with one member that is named after the kind of
 * task and, where all other answers get feedback, the member {@code otherwise}.
 */
final class TaskText {

  private static final String ONE = "one";
  private static final String SEVERAL = "several";
  private static final String NUMBER = "number";
  private static final String TEXT = "text";
  private static final String ORDERING = "ordering";
  private static final String MATCHING = "matching";
  private static final String OTHERWISE = "otherwise";

  private TaskText() {}

  static void write(JsonWriter json, Task task) {
    task.handle(
        choice ->
            json.array(
                choice.several() ? SEVERAL : ONE, choice.options(), option -> write(json, option)),
        numeric -> {
          json.array(NUMBER, numeric.accepted(), range -> write(json, range));
          otherwise(json, numeric.otherwise());
        },
        shortText -> {
          json.array(TEXT, shortText.accepted(), phrase -> write(json, phrase));
          otherwise(json, shortText.otherwise());
        },
        ordering -> json.array(ORDERING, ordering.items(), item -> write(json, item)),
        matching ->
            json.object(
                MATCHING,
                () -> {
                  json.array("lefts", matching.lefts(), left -> write(json, left));
                  json.array("rights", matching.pairs(), pair -> write(json, pair.right()));
                  json.array("decoys", matching.decoys(), decoy -> write(json, decoy));
                }));
  }

  private static void otherwise(JsonWriter json, Optional<RichText> feedback) {
    feedback.ifPresent(text -> json.object(OTHERWISE, () -> QuestionText.rich(json, text)));
  }

  private static void write(JsonWriter json, Task.Option option) {
    json.object(
        () -> {
          json.object("text", () -> QuestionText.rich(json, option.text()));
          json.member("last", option.last());
          worth(json, option.weight(), option.feedback());
        });
  }

  private static void write(JsonWriter json, Task.Range range) {
    json.object(
        () -> {
          json.member("low", range.low().toString());
          json.member("high", range.high().toString());
          worth(json, range.weight(), range.feedback());
        });
  }

  private static void write(JsonWriter json, Task.Phrase phrase) {
    json.object(
        () -> {
          json.array("spellings", phrase.spellings(), json::value);
          json.member("exact", phrase.exact());
          worth(json, phrase.weight(), phrase.feedback());
        });
  }

  private static void write(JsonWriter json, RichText text) {
    json.object(() -> QuestionText.rich(json, text));
  }

  private static void worth(JsonWriter json, Weight weight, Optional<RichText> feedback) {
    json.member("weight", weight.tenMillionths());
    feedback.ifPresent(text -> json.object("feedback", () -> QuestionText.rich(json, text)));
  }

  static Task read(JsonReader json) {
    Optional<Task> task = Optional.empty();
    Optional<RichText> otherwise = Optional.empty();
    while (json.nextMember()) {
      if (json.name().equals(OTHERWISE)) {
        otherwise = Optional.of(QuestionText.rich(json));
      } else {
        task = Optional.of(read(json, json.name()));
      }
    }
    Task read = task.orElseThrow(() -> new IllegalStateException("A stored task is missing."));
    return otherwise.map(feedback -> with(feedback, read)).orElse(read);
  }

  private static Task with(RichText otherwise, Task task) {
    return task.match(
        choice -> choice,
        numeric -> new Task.Numeric(numeric.accepted(), Optional.of(otherwise)),
        shortText -> new Task.ShortText(shortText.accepted(), Optional.of(otherwise)),
        ordering -> ordering,
        matching -> matching);
  }

  private static Task read(JsonReader json, String kind) {
    return switch (kind) {
      case ONE -> new Task.Choice(false, json.list(() -> answer(json).option()));
      case SEVERAL -> new Task.Choice(true, json.list(() -> answer(json).option()));
      case NUMBER -> new Task.Numeric(json.list(() -> answer(json).range()));
      case TEXT -> new Task.ShortText(json.list(() -> answer(json).phrase()));
      case ORDERING -> new Task.Ordering(json.list(() -> QuestionText.rich(json)));
      case MATCHING -> matching(json);
      default -> throw new IllegalStateException("A stored task is of an unknown kind.");
    };
  }

  private static Task matching(JsonReader json) {
    List<RichText> lefts = List.of();
    List<RichText> rights = List.of();
    List<RichText> decoys = List.of();
    while (json.nextMember()) {
      switch (json.name()) {
        case "lefts" -> lefts = json.list(() -> QuestionText.rich(json));
        case "rights" -> rights = json.list(() -> QuestionText.rich(json));
        case "decoys" -> decoys = json.list(() -> QuestionText.rich(json));
        default -> json.skip();
      }
    }
    List<Task.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < lefts.size(); i++) {
      pairs.add(new Task.Pair(lefts.get(i), rights.get(i)));
    }
    return new Task.Matching(pairs, decoys);
  }

  private static Answer answer(JsonReader json) {
    Answer answer = new Answer();
    while (json.nextMember()) {
      answer.member(json);
    }
    return answer;
  }

  /** The members of an option, a range or a phrase while they are read. */
  private static final class Answer {

    private RichText text;
    private boolean last;
    private BigDecimal low;
    private BigDecimal high;
    private List<String> spellings = List.of();
    private boolean exact;
    private Weight weight;
    private Optional<RichText> feedback = Optional.empty();

    private void member(JsonReader json) {
      switch (json.name()) {
        case "text" -> text = QuestionText.rich(json);
        case "last" -> last = json.bool();
        case "low" -> low = new BigDecimal(json.text());
        case "high" -> high = new BigDecimal(json.text());
        case "spellings" -> spellings = json.list(json::text);
        case "exact" -> exact = json.bool();
        case "weight" -> weight = new Weight(json.integer());
        case "feedback" -> feedback = Optional.of(QuestionText.rich(json));
        default -> json.skip();
      }
    }

    private Task.Option option() {
      return new Task.Option(text, weight, last, feedback);
    }

    private Task.Range range() {
      return new Task.Range(low, high, weight, feedback);
    }

    private Task.Phrase phrase() {
      return new Task.Phrase(spellings, exact, weight, feedback);
    }
  }
}
