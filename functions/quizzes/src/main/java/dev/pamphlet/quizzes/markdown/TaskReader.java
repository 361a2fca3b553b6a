package dev.pamphlet.quizzes.markdown;

import dev.pamphlet.markdown.Findings;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Task;
import dev.pamphlet.quizzes.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a task of the answers to a question. */
final class TaskReader {

  private static final String LAST = "{last}";
  private static final String EXACT = "{exact}";
  private static final String ARROW = "->";

  private final boolean several;
  private final TextRenderer renderer;
  private final Findings findings;

  TaskReader(boolean several, TextRenderer renderer, Findings findings) {
    this.several = several;
    this.renderer = renderer;
    this.findings = findings;
  }

  /** The task; empty when one of the answers cannot be read. */
  Optional<Task> read(List<Entry> entries) {
    Optional<Entry> empty = entries.stream().filter(TaskReader::saysNothing).findFirst();
    if (empty.isPresent()) {
      fault(empty.get(), "this answer is empty");
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
        renderer.renderLine(without(LAST, entry.text()), entry.at()),
        entry.line().mark().isBlank() ? Weight.NONE : Weight.FULL,
        entry.text().endsWith(LAST),
        feedback(entry));
  }

  /** Authors tend to explain the right option, which makes it the longest. */
  private void warnOfLength(List<Entry> entries, List<Task.Option> options) {
    List<Integer> wrong = new ArrayList<>();
    List<Integer> right = new ArrayList<>();
    options.forEach(
        option ->
            (option.weight().isRight() ? right : wrong).add(option.text().markdown().length()));
    int longest = wrong.stream().mapToInt(length -> length).max().orElse(0);
    if (right.size() == 1 && wrong.size() > 1 && right.get(0) > 40 && right.get(0) > 2 * longest) {
      findings.warning(
          entries.get(0).at(),
          "the right option is more than twice as long as any other, and so shows that it is"
              + " right");
    }
  }

  /** A numeric task if every spelling is a number; else a short text. */
  private Optional<Task> accepted(List<Entry> entries) {
    boolean numbers =
        entries.stream()
            .flatMap(entry -> spellings(entry).stream())
            .allMatch(spelling -> NumberForm.of(spelling).isPresent());
    if (numbers) {
      return numeric(entries);
    }
    boolean words = true;
    for (Entry entry : entries) {
      words &= entry.text().endsWith(EXACT) || areWords(entry);
    }
    return words
        ? Optional.of(new Task.ShortText(entries.stream().map(this::phrase).toList()))
        : Optional.empty();
  }

  private boolean areWords(Entry entry) {
    for (String spelling : spellings(entry)) {
      if (NumberForm.isAmbiguous(spelling)) {
        fault(
            entry,
            "'%s' is ambiguous, because its comma may separate decimals or thousands:"
                    .formatted(spelling)
                + " write it without a comma, or put {exact} behind it to have it typed as it is");
        return false;
      }
      if (NumberForm.isRange(spelling)) {
        fault(entry, "a range of numbers stands among words");
        return false;
      }
      if (NumberForm.isAlmost(spelling)) {
        fault(
            entry,
            "'%s' looks like a number but is not one: write 16, 3..5 or 2.5 +- 0.1, or put {exact}"
                    .formatted(spelling)
                + " behind it to have it typed as it is");
        return false;
      }
      if (NumberForm.hasUnit(spelling)) {
        findings.warning(
            entry.at(),
            "only this number with this unit is right; to accept the number, name the unit in the"
                + " question and write the number alone");
      }
    }
    return true;
  }

  private static List<String> spellings(Entry entry) {
    return Stream.of(without(EXACT, entry.text()).split("\\|", -1)).map(String::strip).toList();
  }

  private Optional<Task> numeric(List<Entry> entries) {
    List<Task.Range> ranges = new ArrayList<>();
    for (Entry entry : entries) {
      for (String spelling : spellings(entry)) {
        NumberForm form = NumberForm.of(spelling).orElseThrow();
        if (form.low().compareTo(form.high()) > 0) {
          fault(entry, "this range goes from the higher number to the lower one");
          return Optional.empty();
        }
        ranges.add(new Task.Range(form.low(), form.high(), Weight.FULL, feedback(entry)));
      }
    }
    return Optional.of(new Task.Numeric(ranges));
  }

  private Task.Phrase phrase(Entry entry) {
    List<String> spellings = spellings(entry);
    if (spellings.stream().anyMatch(String::isEmpty)) {
      fault(entry, "there is nothing on one side of a '|'");
    }
    return new Task.Phrase(
        spellings.stream().filter(spelling -> !spelling.isEmpty()).toList(),
        entry.text().endsWith(EXACT),
        Weight.FULL,
        feedback(entry));
  }

  private Task ordering(List<Entry> entries) {
    entries.forEach(entry -> refuseFeedback(entry, "an item"));
    return new Task.Ordering(
        entries.stream().map(entry -> renderer.renderLine(entry.text(), entry.at())).toList());
  }

  private Task matching(List<Entry> entries) {
    List<Task.Pair> pairs = new ArrayList<>();
    List<RichText> decoys = new ArrayList<>();
    for (Entry entry : entries) {
      refuseFeedback(entry, "a pair");
      int arrow = entry.text().indexOf(ARROW);
      RichText right =
          renderer.renderLine(entry.text().substring(arrow + ARROW.length()), entry.at());
      String left = entry.text().substring(0, arrow);
      if (right.markdown().isEmpty()) {
        fault(entry, "the right side of this pair is empty");
      } else if (left.isBlank()) {
        decoys.add(right);
      } else {
        pairs.add(new Task.Pair(renderer.renderLine(left, entry.at()), right));
      }
    }
    return new Task.Matching(pairs, decoys);
  }

  private void refuseFeedback(Entry entry, String what) {
    if (!entry.feedback().isEmpty()) {
      findings.fault(
          entry.feedbackAt(),
          Findings.BODY,
          what + " cannot have feedback; the explanation is for the whole question");
    }
  }

  private Optional<RichText> feedback(Entry entry) {
    return entry.feedback().isEmpty()
        ? Optional.empty()
        : Optional.of(renderer.render(entry.feedback(), entry.feedbackAt()));
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
