package dev.pamphlet.newsletter.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressCellTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1@example.org", "+1@example.org", "-1@example.org", "'=1@example.org"})
  void noSpreadsheetTakesAnAddressForAFormula(String address) {
    String cell = AddressCell.of(address);

    assertThat(cell).isEqualTo("'" + address);
    assertThat(AddressCell.address(cell)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada@example.org", "'ada@example.org", "a=b@example.org"})
  void otherAddressesAreWrittenAsTheyAre(String address) {
    assertThat(AddressCell.of(address)).isEqualTo(address);
    assertThat(AddressCell.address(address)).isEqualTo(address);
  }
}
