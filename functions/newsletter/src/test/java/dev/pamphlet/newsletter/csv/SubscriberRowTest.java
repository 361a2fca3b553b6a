package dev.pamphlet.newsletter.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubscriberRowTest {

  @Test
  void noCellBeginsLikeAFormula() {
    SubscriberRow row =
        SubscriberRow.of(
            "=1+1@example.org", "pending", "2026-11-30T12:00:00Z", Stream.of(), "", "1");

    assertThat(row.line()).isEqualTo("'=1+1@example.org,pending,2026-11-30T12:00:00Z,,,1\r\n");
  }
}
