package dev.pamphlet.quizzes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A task and its right answer as a list of texts, which is equal for equal tasks only. */
final class TaskFacts {

  private final List<String> facts = new ArrayList<>();

  private TaskFacts() {}

  static List<String> of(Task task) {
    TaskFacts all = new TaskFacts();
    task.handle(
        choice -> {
          all.add(choice.several() ? "several" : "one");
          choice.options().forEach(option -> all.add(option.text(), option.weight()));
        },
        numeric -> {
          all.add("number");
          numeric.accepted().forEach(all::add);
        },
        shortText -> {
          all.add("text");
          shortText.accepted().forEach(all::add);
        },
        ordering -> {
          all.add("ordering");
          ordering.items().forEach(item -> all.add(item.markdown()));
        },
        matching -> {
          all.add("matching");
          matching.pairs().forEach(all::add);
          matching.decoys().forEach(decoy -> all.add(decoy.markdown()));
        });
    return all.facts;
  }

  private void add(String fact) {
    facts.add(fact);
  }

  private void add(RichText text, Weight weight) {
    add(text.markdown());
    add(Integer.toString(weight.tenMillionths()));
  }

  private void add(Task.Range range) {
    add(plain(range.low()));
    add(plain(range.high()));
    add(Integer.toString(range.weight().tenMillionths()));
  }

  private void add(Task.Phrase phrase) {
    add(Integer.toString(phrase.spellings().size()));
    phrase.spellings().forEach(this::add);
    add(Boolean.toString(phrase.exact()));
    add(Integer.toString(phrase.weight().tenMillionths()));
  }

  private void add(Task.Pair pair) {
    add(pair.left().markdown());
    add(pair.right().markdown());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toString();
  }
}
