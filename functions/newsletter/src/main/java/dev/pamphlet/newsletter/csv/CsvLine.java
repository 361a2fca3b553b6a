package dev.pamphlet.newsletter.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes rows of comma-separated values (RFC 4180). */
public final class CsvLine {

  private CsvLine() {}

  /** A row with its line end; cells are in quotation marks where they have to be. */
  public static String of(List<String> cells) {
    StringWriter line = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(line)) {
      writer.writeRecord(cells);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return line.toString();
  }
}
