package dev.pamphlet.local.template;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One field of a cron expression: {@code *}, values, ranges and steps, by commas.
 *
 * @param names of the values from the least, where they have names
 */
record CronField(String name, int least, int most, List<String> names) {

  private static final Pattern PART =
      Pattern.compile("(?:\\*|(?<from>\\w+)(?:-(?<to>\\w+))?)(?:/(?<step>[1-9][0-9]{0,3}))?");

  /**
   * The values that the field stands for.
   *
   * @throws IllegalArgumentException when it is not understood
   */
  SortedSet<Integer> read(String text) {
    SortedSet<Integer> values = new TreeSet<>();
    for (String part : text.split(",", -1)) {
      Matcher form = PART.matcher(part);
      if (!form.matches()) {
        throw notUnderstood(part);
      }
      add(form, part, values);
    }
    return values;
  }

  private void add(Matcher form, String part, SortedSet<Integer> values) {
    boolean stepped = form.group("step") != null;
    int from = form.group("from") == null ? least : value(form.group("from"), part);
    int to = most;
    if (form.group("to") != null) {
      to = value(form.group("to"), part);
    } else if (form.group("from") != null && !stepped) {
      to = from;
    }
    if (to < from) {
      throw notUnderstood(part);
    }
    int step = stepped ? Integer.parseInt(form.group("step")) : 1;
    for (int value = from; value <= to; value += step) {
      values.add(value);
    }
  }

  private int value(String text, String part) {
    int named = names.indexOf(text.toUpperCase(Locale.ROOT));
    if (named >= 0) {
      return least + named;
    }
    if (!text.matches("[0-9]{1,4}")) {
      throw notUnderstood(part);
    }
    int value = Integer.parseInt(text);
    if (value < least || value > most) {
      throw notUnderstood(part);
    }
    return value;
  }

  private IllegalArgumentException notUnderstood(String part) {
    return new IllegalArgumentException(
        "'%s' is not understood as %s of a cron expression".formatted(part, name));
  }
}
