package dev.pamphlet.newsletter.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class CsvFuzzTest {

  /**
   * Any file is refused from a line on, or read to its end; and what was read reads the same after
   * it is written.
   */
  @FuzzTest(maxDuration = "10s")
  void anyFileIsReadOrRefused(byte[] file) throws IOException {
    List<List<String>> rows;
    try {
      Charset charset = CsvEncoding.of(new ByteArrayInputStream(file), Optional.empty());
      rows = rows(new String(file, charset));
    } catch (MalformedCsv expected) {
      assertThat(expected.line()).isPositive();
      return;
    }
    StringBuilder written = new StringBuilder("a,b\r\n");
    rows.forEach(cells -> written.append(CsvLine.of(cells)));

    assertThat(rows(written.toString())).isEqualTo(rows);
  }

  /** The rows after the first line. Each begins after the one before. */
  private static List<List<String>> rows(String text) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    long line = 0;
    try (CsvTable table = CsvTable.read(text)) {
      for (Optional<CsvTable.Row> row = table.next(); row.isPresent(); row = table.next()) {
        assertThat(row.get().line()).isGreaterThan(line);
        line = row.get().line();
        rows.add(row.get().cells());
      }
    }
    return rows;
  }
}
