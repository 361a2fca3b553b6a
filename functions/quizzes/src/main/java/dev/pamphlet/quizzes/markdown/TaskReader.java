package dev.pamphlet.quizzes.markdown;

import dev.pamphlet.markdown.Findings;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a task of the answers to a question. */
final class TaskReader {

  private static final String LAST = "{last}";
  private static final String EXACT = "{exact}";
  private static final String ARROW = "->";

  private final boolean several;
  private final Pieces pieces;
  private final Findings findings;

  TaskReader(boolean several, Pieces pieces, Findings findings) {
    this.several = several;
    this.pieces = pieces;
    this.findings = findings;
  }

  /** The task; nothing when one of the answers cannot be read. */
  Optional<Task> read(List<Entry> entries) {
    Optional<Entry> empty = entries.stream().filter(TaskReader::saysNothing).findFirst();
    if (empty.isPresent()) {
      fault(empty.get(), "an answer has a text");
      return Optional.empty();
    }
    return switch (entries.get(0).line().kind()) {
      case OPTION -> Optional.of(choice(entries));
      case ACCEPTED -> accepted(entries);
      case ITEM -> Optional.of(ordering(entries));
      case PAIR, BARE_PAIR -> Optional.of(matching(entries));
    };
  }

  private static boolean saysNothing(Entry entry) {
    return without(LAST, without(EXACT, entry.text())).isBlank();
  }

  private Task choice(List<Entry> entries) {
    List<Task.Option> options = entries.stream().map(this::option).toList();
    long right = options.stream().filter(option -> option.weight().isRight()).count();
    warnOfLength(entries, options);
    return new Task.Choice(several || right > 1, options);
  }

  private Task.Option option(Entry entry) {
    return new Task.Option(
        pieces.render(without(LAST, entry.text()), entry.at()),
        entry.line().mark().isBlank() ? Weight.NONE : Weight.FULL,
        entry.text().endsWith(LAST),
        feedback(entry));
  }

  /** Who writes a quiz explains what is right, and so betrays it by its length. */
  private void warnOfLength(List<Entry> entries, List<Task.Option> options) {
    List<Integer> wrong = new ArrayList<>();
    List<Integer> right = new ArrayList<>();
    options.forEach(
        option ->
            (option.weight().isRight() ? right : wrong).add(option.text().markdown().length()));
    int longest = wrong.stream().mapToInt(length -> length).max().orElse(0);
    if (right.size() == 1 && wrong.size() > 1 && right.get(0) > 40 && right.get(0) > 2 * longest) {
      findings.warning(
          entries.get(0).at(), "the right option is twice as long as the others, and so shows");
    }
  }

  private Optional<Task> accepted(List<Entry> entries) {
    boolean numbers = entries.stream().allMatch(entry -> NumberForm.of(entry.text()).isPresent());
    if (numbers) {
      return numeric(entries);
    }
    for (Entry entry : entries) {
      if (NumberForm.isRange(entry.text())) {
        fault(entry, "a range of numbers stands among numbers");
        return Optional.empty();
      }
      if (!entry.text().endsWith(EXACT) && NumberForm.isAlmost(entry.text())) {
        fault(
            entry,
            "a number is written 16, 3..5 or 2.5 +- 0.1; behind words that look like one stands"
                + " {exact}");
        return Optional.empty();
      }
    }
    return Optional.of(new Task.ShortText(entries.stream().map(this::phrase).toList()));
  }

  private Optional<Task> numeric(List<Entry> entries) {
    List<Task.Range> ranges = new ArrayList<>();
    for (Entry entry : entries) {
      NumberForm form = NumberForm.of(entry.text()).orElseThrow();
      if (form.low().compareTo(form.high()) > 0) {
        fault(entry, "a range goes from the lower number to the higher one");
        return Optional.empty();
      }
      ranges.add(new Task.Range(form.low(), form.high(), Weight.FULL, feedback(entry)));
    }
    return Optional.of(new Task.Numeric(ranges));
  }

  private Task.Phrase phrase(Entry entry) {
    List<String> spellings = new ArrayList<>();
    for (String spelling : without(EXACT, entry.text()).split("\\|", -1)) {
      if (spelling.isBlank()) {
        fault(entry, "a spelling has a text, on both sides of '|'");
      } else {
        spellings.add(spelling.strip());
      }
    }
    return new Task.Phrase(spellings, entry.text().endsWith(EXACT), Weight.FULL, feedback(entry));
  }

  private Task ordering(List<Entry> entries) {
    entries.forEach(entry -> refuseFeedback(entry, "an item"));
    return new Task.Ordering(
        entries.stream().map(entry -> pieces.render(entry.text(), entry.at())).toList());
  }

  private Task matching(List<Entry> entries) {
    List<Task.Pair> pairs = new ArrayList<>();
    List<RichText> decoys = new ArrayList<>();
    for (Entry entry : entries) {
      refuseFeedback(entry, "a pair");
      int arrow = entry.text().indexOf(ARROW);
      RichText right = pieces.render(entry.text().substring(arrow + ARROW.length()), entry.at());
      String left = entry.text().substring(0, arrow);
      if (right.markdown().isEmpty()) {
        fault(entry, "a pair has a right side");
      } else if (left.isBlank()) {
        decoys.add(right);
      } else {
        pairs.add(new Task.Pair(pieces.render(left, entry.at()), right));
      }
    }
    return new Task.Matching(pairs, decoys);
  }

  private void refuseFeedback(Entry entry, String what) {
    if (!entry.feedback().isEmpty()) {
      findings.fault(
          entry.feedbackAt(),
          Findings.BODY,
          what + " has no feedback of its own; the explanation is for the whole question");
    }
  }

  private Optional<RichText> feedback(Entry entry) {
    return entry.feedback().isEmpty()
        ? Optional.empty()
        : Optional.of(pieces.render(entry.feedback(), entry.feedbackAt()));
  }

  private static String without(String ending, String text) {
    return text.endsWith(ending)
        ? text.substring(0, text.length() - ending.length()).stripTrailing()
        : text;
  }

  private void fault(Entry entry, String message) {
    findings.fault(entry.at(), Findings.BODY, message);
  }
}
