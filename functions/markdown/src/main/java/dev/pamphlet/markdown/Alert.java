package dev.pamphlet.markdown;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.CustomBlock;

/** A block quote that begins with a line such as {@code [!NOTE]}, as on GitHub. */
public final class Alert extends CustomBlock {

  /** What an alert is for, in GitHub's words. */
  public enum Kind {
    NOTE("Note"),
    TIP("Tip"),
    IMPORTANT("Important"),
    WARNING("Warning"),
    CAUTION("Caution");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** The word above its text. */
    public String title() {
      return title;
    }

    String cssClass() {
      return "alert alert-" + name().toLowerCase(Locale.ROOT);
    }

    /** The kind that a marker line names, in any case. */
    static Optional<Kind> ofMarker(String line) {
      String marker = line.strip();
      return Arrays.stream(values())
          .filter(kind -> marker.equalsIgnoreCase("[!" + kind + "]"))
          .findFirst();
    }
  }

  private final Kind kind;

  Alert(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
