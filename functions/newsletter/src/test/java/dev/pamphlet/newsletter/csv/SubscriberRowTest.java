package dev.pamphlet.newsletter.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriberRowTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1@example.org", "+1@example.org", "-1@example.org", "'=1@example.org"})
  void noSpreadsheetTakesAnAddressForAFormula(String email) {
    String cell = cell(email);

    assertThat(cell).isEqualTo("'" + email);
    assertThat(SubscriberRow.email(cell)).isEqualTo(email);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada@example.org", "'ada@example.org", "a=b@example.org"})
  void otherAddressesStandAsTheyAre(String email) {
    assertThat(cell(email)).isEqualTo(email);
    assertThat(SubscriberRow.email(email)).isEqualTo(email);
  }

  private static String cell(String email) {
    String row =
        SubscriberRow.of(email, "pending", "2026-11-30T12:00:00Z", Stream.of(), "", "1").line();
    return CsvTable.read(SubscriberRow.header() + row).next().orElseThrow().cells().get(0);
  }
}
