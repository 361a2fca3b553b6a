package dev.pamphlet.bench.starts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

  @Test
  void theMedianIsTheValueInTheMiddleInWhateverOrder() {
    assertThat(new Samples(List.of(30.0, 10.0, 20.0)).median()).isEqualTo(20);
  }

  @Test
  void ofAnEvenNumberItIsTheMeanOfTheTwoInTheMiddle() {
    assertThat(new Samples(List.of(40.0, 10.0, 20.0, 30.0)).median()).isEqualTo(25);
  }

  @Test
  void aMultipleIsTakenWithinARound() {
    Samples slower = new Samples(List.of(20.0, 60.0, 400.0));

    // In the last round the machine was busy: it does not count more than the others.
    assertThat(slower.dividedBy(new Samples(List.of(10.0, 20.0, 200.0))).values())
        .containsExactly(2.0, 3.0, 2.0);
  }

  @Test
  void theTextHasTheMedianWithTheSmallestAndTheLargest() {
    assertThat(new Samples(List.of(21.04, 20.0, 25.96)).text(1)).isEqualTo("21.0 (20.0-26.0)");
  }
}
