package dev.pamphlet.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionLogTest {

  private final List<String> terminal = new ArrayList<>();
  private final FunctionLog log = new FunctionLog("F", (source, line) -> terminal.add(line));

  @Test
  void theLinesOfAnInvocationAreGroupedWhateverElseRuns() {
    FunctionLog.Stream one = log.open();
    FunctionLog.Stream two = log.open();

    one.printed("one begins");
    two.printed("two begins");
    two.printed("two ends");
    two.end();
    one.printed("one ends");

    assertThat(terminal).containsExactly("one begins", "two begins", "two ends", "one ends");
    assertThat(log.latest()).containsExactly("two begins", "two ends", "one begins", "one ends");
  }

  @Test
  void notesAreNotOnTheTerminal() {
    log.open().note("START");

    assertThat(log.latest()).containsExactly("START");
    assertThat(terminal).isEmpty();
  }

  @Test
  void theLatestThousandLinesAreKept() {
    FunctionLog.Stream stream = log.open();
    for (int i = 1; i <= 1_001; i++) {
      stream.printed("line " + i);
      stream.end();
    }
    stream.close();

    assertThat(log.latest()).hasSize(1_000).startsWith("line 2").endsWith("line 1001");
  }
}
