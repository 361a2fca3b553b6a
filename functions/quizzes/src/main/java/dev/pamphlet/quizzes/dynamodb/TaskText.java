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
import java.util.stream.IntStream;

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
    Task[] task = new Task[1];
    List<RichText> otherwise = new ArrayList<>();
    json.object(
        member -> {
          if (member.equals(OTHERWISE)) {
            otherwise.add(QuestionText.rich(json));
          } else {
            task[0] = read(json, member);
          }
        });
    return otherwise.isEmpty() ? task[0] : with(otherwise.get(0), task[0]);
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
      case MATCHING -> new Sides().read(json);
      default -> throw new IllegalStateException("A stored task is of an unknown kind.");
    };
  }

  private static Answer answer(JsonReader json) {
    Answer answer = new Answer();
    json.object(member -> answer.member(member, json));
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

    private void member(String name, JsonReader json) {
      switch (name) {
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

  /** The members of a matching while they are read. */
  private static final class Sides {

    private List<RichText> lefts = List.of();
    private List<RichText> rights = List.of();
    private List<RichText> decoys = List.of();

    private Task read(JsonReader json) {
      json.object(
          name -> {
            switch (name) {
              case "lefts" -> lefts = json.list(() -> QuestionText.rich(json));
              case "rights" -> rights = json.list(() -> QuestionText.rich(json));
              case "decoys" -> decoys = json.list(() -> QuestionText.rich(json));
              default -> json.skip();
            }
          });
      List<Task.Pair> pairs =
          IntStream.range(0, lefts.size())
              .mapToObj(i -> new Task.Pair(lefts.get(i), rights.get(i)))
              .toList();
      return new Task.Matching(pairs, decoys);
    }
  }
}
