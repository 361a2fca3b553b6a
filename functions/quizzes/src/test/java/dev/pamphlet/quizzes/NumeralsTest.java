package dev.pamphlet.quizzes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3                 | 3",
        "4.25              | 4.25",
        "4,25              | 4.25",
        "0.45e1            | 4.5",
        "-2.5E-1           | -0.25",
        ".5                | 0.5",
        "5.                | 5",
        "+4                | 4",
        "- 4               | -4",
        "−4                | -4",
        "–4                | -4",
        "007               | 7",
        "1 000             | 1000",
        "1\u202f000\u00a0000 | 1000000",
        "1'000             | 1000",
        "1’000.5           | 1000.5",
        "12,34,567         | 1234567",
        "1,000.5           | 1000.5",
        "1.000,5           | 1000.5",
        "1.000.000         | 1000000",
        "0,125             | 0.125",
        "1000,125          | 1000.125",
        "1 000,125         | 1000.125",
        "１０００          | 1000",
        "１．５            | 1.5",
        "١٢٣٫٥             | 123.5",
        "१२                | 12",
        "50%               | 50",
        "50 ％             | 50",
        "3.14159265358979323846264338327950288 | 3.14159265358979323846264338327950288",
      })
  void aNumberIsReadAsItIsWritten(String written, BigDecimal number) {
    assertThat(Numerals.readings("\u00a0" + written + "\u00a0\t"))
        .singleElement()
        .satisfies(reading -> assertThat(reading).isEqualByComparingTo(number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,000   | 1.000   | 1000",
        "1.000   | 1.000   | 1000",
        "-12,345 | -12.345 | -12345",
        "3.142   | 3.142   | 3142",
      })
  void aMarkBeforeThreeDigitsIsReadBothWays(String written, BigDecimal one, BigDecimal other) {
    assertThat(Numerals.readings(written)).containsExactly(one, other);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "three",
        "NaN",
        "Infinity",
        "0x10",
        "1.2.3",
        "1 2",
        "1 00",
        "1,00,0",
        "1.000,000.5",
        "--1",
        "1e999",
        "1e1000000",
        "10²",
        "½",
        "Ⅳ",
        "1-2",
        ".",
        ",",
        "%",
        "e5",
      })
  void anythingElseIsNotANumber(String written) {
    assertThat(Numerals.readings(written)).isEmpty();
    assertThat(Numerals.readings("9".repeat(201))).isEmpty();
  }
}
