package dev.pamphlet.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A step of {@code infra/sam/events.txt}: the event with which a function of the template is
 * invoked, and the answer that is expected.
 *
 * @param function logical id
 * @param event file in {@code events/}
 * @param answer file in {@code infra/sam/answers/}
 */
public record StoryStep(String function, String event, String answer) {

  /**
   * All steps in their order.
   *
   * @param root the folder of {@code template.yaml}
   */
  public static List<StoryStep> all(Path root) {
    try {
      return Files.readAllLines(root.resolve("infra/sam/events.txt")).stream()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .map(line -> line.split("\\s+"))
          .map(words -> new StoryStep(words[0], words[1], words[2]))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The file of the event.
   *
   * @param root the folder of {@code template.yaml}
   */
  public Path eventFile(Path root) {
    return root.resolve("events").resolve(event);
  }

  /**
   * The file of the expected answer.
   *
   * @param root the folder of {@code template.yaml}
   */
  public Path answerFile(Path root) {
    return root.resolve("infra/sam/answers").resolve(answer);
  }
}
