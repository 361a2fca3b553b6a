package dev.pamphlet.markdown.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MalformedSourceTest {

  @Test
  void faultsAreInTheOrderOfTheFile() {
    Fault last = new Fault(12, 1, "body", "last");
    Fault middle = new Fault(3, 9, "tags", "middle");
    Fault first = new Fault(3, 2, "title", "first");

    MalformedSource malformed = new MalformedSource(List.of(last, middle, first));

    assertThat(malformed.faults()).containsExactly(first, middle, last);
    assertThat(malformed).hasMessage("first");
  }
}
