package dev.pamphlet.site.http;

import dev.pamphlet.quizzes.statistics.Everyone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Everyone's scores as a bar chart: an SVG that uses attributes only, because the content security
 * policy allows no inline style.
 *
 * @param bars ten, from the lowest scores to the highest
 * @param label the chart in words
 */
public record Chart(List<Bar> bars, String label) {

  public static final int HEIGHT = 120;

  private static final int BIN = 10;
  private static final int WIDTH = 44;
  private static final int STEP = 50;

  /** Room for the number above the highest bar. */
  private static final int TOP = 18;

  /** The least height, so that an empty bar is visible. */
  private static final int LOWEST = 2;

  /**
   * A bar.
   *
   * @param own whether the reader's score is in it
   * @param scores the lowest score in it, in whole per cent
   */
  public record Bar(int x, int y, int width, int height, boolean own, int scores, long attempts) {

    /** The x coordinate at which the texts above and below the bar are centred. */
    public int middle() {
      return x + width / 2;
    }
  }

  static Chart of(Site site, Everyone everyone, int percent) {
    List<Long> histogram = everyone.histogram();
    long most = Math.max(1, Collections.max(histogram));
    int own = Math.min(percent / BIN, histogram.size() - 1);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < histogram.size(); i++) {
      int height = LOWEST + (int) (histogram.get(i) * (HEIGHT - TOP - LOWEST) / most);
      bars.add(
          new Bar(i * STEP, HEIGHT - height, WIDTH, height, i == own, i * BIN, histogram.get(i)));
    }
    return new Chart(bars, site.text("result.everyone", everyone.attempts(), everyone.mean()));
  }
}
