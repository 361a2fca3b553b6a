package dev.pamphlet.newsletter.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void theFirstLineShowsTheSeparator(String separator) {
    String text = "a,b,c\r\n1,\"x\",3\r\n".replace(",", separator);

    assertThat(rows(text)).containsExactly(new CsvTable.Row(2, List.of("1", "x", "3")));
  }

  @Test
  void aSeparatorInQuotationMarksDoesNotCount() {
    CsvTable table = CsvTable.read("\"a,b,c,d\";e\n1;2\n");

    assertThat(table.columns()).containsExactly("a,b,c,d", "e");
    assertThat(table.next().orElseThrow().cells()).containsExactly("1", "2");
  }

  @Test
  void linesAreCountedAcrossCellsOfSeveralLinesAndEmptyOnes() {
    assertThat(rows("a,b\n\"1\n1\",2\n\n3,4\r\n"))
        .containsExactly(
            new CsvTable.Row(2, List.of("1\n1", "2")), new CsvTable.Row(5, List.of("3", "4")));
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheFirstColumn() {
    assertThat(CsvTable.read("\uFEFFEmail,b\n").columnNames()).containsExactly("email", "b");
  }

  @Test
  void anEmptyTextHasNoColumns() {
    assertThat(CsvTable.read("").columns()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n1,2\n\"3,4\n5,6\n", "a,b\n1,2\n\"3\"x,4\n"})
  void anUnreadableRowIsReportedWithItsLine(String text) {
    CsvTable table = CsvTable.read(text);
    assertThat(table.next()).isPresent();

    assertThatExceptionOfType(MalformedCsv.class)
        .isThrownBy(table::next)
        .matches(malformed -> malformed.line() == 3);
  }

  @Test
  void aCellThatNeverEndsIsRefused() {
    CsvTable table = CsvTable.read("a,b\n\"" + "x\n".repeat(CsvTable.LONGEST_CELL));

    assertThatExceptionOfType(MalformedCsv.class)
        .isThrownBy(table::next)
        .matches(malformed -> malformed.line() == 2);
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    List<String> cells = List.of("plain", "a,b", "say \"so\"", "two\r\nlines", "");

    assertThat(rows("a,b,c,d,e\n" + CsvLine.of(cells))).containsExactly(new CsvTable.Row(2, cells));
  }

  private static List<CsvTable.Row> rows(String text) {
    CsvTable table = CsvTable.read(text);
    List<CsvTable.Row> rows = new ArrayList<>();
    for (Optional<CsvTable.Row> row = table.next(); row.isPresent(); row = table.next()) {
      rows.add(row.get());
    }
    return rows;
  }
}
