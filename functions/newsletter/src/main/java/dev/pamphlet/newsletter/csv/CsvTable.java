package dev.pamphlet.newsletter.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a table from text row by row, so that its size does not matter. The first line names the
 * columns. The separator is a comma, a tab, or a semicolon, which spreadsheets write where the
 * comma is the decimal point: whichever the first line has most of. Cells in quotation marks may
 * contain separators and line ends (RFC 4180).
 */
public final class CsvTable implements Closeable {

  /** Longest cell, in characters. It also ends the search for a closing quotation mark. */
  public static final int LONGEST_CELL = 65_536;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  private final CloseableIterator<CsvRecord> records;
  private final List<String> columns;
  private long nextLine = 1;

  /**
   * A row.
   *
   * @param line in which it begins, from 1
   * @param cells in the order of the columns; there may be fewer or more cells than columns
   */
  public record Row(long line, List<String> cells) {}

  private CsvTable(CloseableIterator<CsvRecord> records) {
    this.records = records;
    this.columns = next().map(Row::cells).orElse(List.of()).stream().map(String::strip).toList();
  }

  /**
   * A table.
   *
   * @throws MalformedCsv when its first line cannot be read
   */
  public static CsvTable read(String text) {
    return read(new StringReader(text));
  }

  /**
   * A table.
   *
   * @param text that {@link #close} closes
   * @throws MalformedCsv when its first line cannot be read
   */
  public static CsvTable read(Reader text) {
    try {
      BufferedReader buffered = new BufferedReader(text, 2 * LONGEST_CELL);
      skipByteOrderMark(buffered);
      return new CsvTable(
          CsvReader.builder()
              .fieldSeparator(separator(buffered))
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .allowUnclosedQuote(false)
              .skipEmptyLines(false)
              .maxBufferSize(LONGEST_CELL)
              .ofCsvRecord(buffered)
              .iterator());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The names of the columns as they are written; none when the text is empty. */
  public List<String> columns() {
    return columns;
  }

  /** The names of the columns to look them up by: in lower case. */
  public List<String> columnNames() {
    return columns.stream().map(column -> column.toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * The next row; empty lines are skipped.
   *
   * @throws MalformedCsv when the text cannot be read from here on
   */
  public Optional<Row> next() {
    try {
      while (records.hasNext()) {
        CsvRecord found = records.next();
        nextLine = found.getStartingLineNumber() + 1 + lineEndsIn(found);
        if (found.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
          return Optional.of(new Row(found.getStartingLineNumber(), found.getFields()));
        }
      }
      return Optional.empty();
    } catch (CsvParseException | UncheckedIOException malformed) {
      throw new MalformedCsv(
          nextLine,
          "the row cannot be read: a quotation mark is not closed, or stands within a cell"
              + " and is not doubled, or a cell is longer than "
              + String.format(Locale.ROOT, "%,d characters", LONGEST_CELL));
    }
  }

  private static long lineEndsIn(CsvRecord found) {
    return found.getFields().stream()
            .mapToLong(cell -> cell.lines().count() - 1)
            .filter(n -> n > 0)
            .sum()
        + found.getFields().stream().filter(cell -> cell.endsWith("\n")).count();
  }

  private static void skipByteOrderMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
  }

  /**
   * The separator that the first line has most of, outside quotation marks; a comma when it has
   * none.
   */
  private static char separator(BufferedReader text) throws IOException {
    text.mark(LONGEST_CELL);
    int[] counts = new int[SEPARATORS.size()];
    boolean quoted = false;
    int read = 0;
    for (int c = text.read();
        c >= 0 && (quoted || c != '\n' && c != '\r') && ++read < LONGEST_CELL;
        c = text.read()) {
      quoted ^= c == '"';
      int place = SEPARATORS.indexOf((char) c);
      if (!quoted && place >= 0) {
        counts[place]++;
      }
    }
    text.reset();
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return SEPARATORS.get(most);
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
