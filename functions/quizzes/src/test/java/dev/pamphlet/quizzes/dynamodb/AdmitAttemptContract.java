package dev.pamphlet.quizzes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.platform.limits.NetworkLimit;
import dev.pamphlet.platform.secrets.Pepper;
import dev.pamphlet.quizzes.attempts.AdmitAttempt;
import dev.pamphlet.testing.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract of {@link AdmitAttempt}. */
abstract class AdmitAttemptContract extends StoreContract {

  private static final int MOST = 3;

  private final AtomicInteger keys = new AtomicInteger(100);

  AdmitAttemptContract(StoreUnderTest store) {
    super(store);
  }

  @Test
  void aNetworkIsAdmittedUpToItsLimitInTenMinutes() {
    AdmitAttempt limits = limits();

    exhaust(limits, "192.0.2.1", 0);

    assertThat(limits.admit("192.0.2.1", another(), false, second(0)))
        .contains(Duration.ofSeconds(600));
    assertThat(limits.admit("192.0.2.1", another(), false, second(599)))
        .contains(Duration.ofSeconds(1));
    assertThat(limits.admit("192.0.2.1", another(), false, second(599).plusMillis(999)))
        .contains(Duration.ofMillis(1));
  }

  @Test
  void aRepeatedAttemptIsNotCountedAgainAndAdmittedBeyondTheLimit() {
    AdmitAttempt limits = limits();

    for (int i = 0; i < 2 * MOST; i++) {
      assertThat(limits.admit("192.0.2.1", key(1), false, second(0))).isEmpty();
    }
    assertThat(limits.admit("192.0.2.1", key(2), false, second(0))).isEmpty();
    assertThat(limits.admit("192.0.2.1", key(3), false, second(0))).isEmpty();
    assertThat(limits.admit("192.0.2.1", key(4), false, second(0))).isPresent();
    assertThat(limits.admit("192.0.2.1", key(1), false, second(0))).isEmpty();
    assertThat(limits.admit("192.0.2.2", key(4), false, second(0))).isEmpty();
  }

  @Test
  void aProofOfWorkRaisesTheLimitTenfold() {
    AdmitAttempt limits = limits();
    exhaust(limits, "192.0.2.1", 0);

    for (int i = MOST; i < 10 * MOST; i++) {
      assertThat(limits.admit("192.0.2.1", another(), true, second(0))).isEmpty();
    }
    assertThat(limits.admit("192.0.2.1", another(), true, second(0)))
        .contains(Duration.ofSeconds(600));
    assertThat(limits.admit("192.0.2.1", another(), false, second(0))).isPresent();
  }

  @Test
  void theNextTenMinutesHaveALimitOfTheirOwn() {
    AdmitAttempt limits = limits();
    exhaust(limits, "192.0.2.1", 599);

    exhaust(limits, "192.0.2.1", 600);

    assertThat(limits.admit("192.0.2.1", another(), false, second(600))).isPresent();
  }

  @Test
  void anIpv4AddressIsANetworkOfItsOwn() {
    AdmitAttempt limits = limits();
    exhaust(limits, "192.0.2.1", 0);

    assertThat(limits.admit("192.0.2.2", another(), false, second(0))).isEmpty();
    assertThat(limits.admit("192.0.2.1", another(), false, second(0))).isPresent();
  }

  @Test
  void anIpv4AddressIsTheSameWithinIpv6() {
    AdmitAttempt limits = limits();
    exhaust(limits, "192.0.2.1", 0);

    assertThat(limits.admit("::ffff:192.0.2.1", another(), false, second(0))).isPresent();
  }

  @Test
  void theFirst64BitsOfAnIpv6AddressAreItsNetwork() {
    AdmitAttempt limits = limits();
    exhaust(limits, "2001:db8:1:2::1", 0);

    assertThat(limits.admit("2001:db8:1:2:ffff:ffff:ffff:ffff", another(), false, second(0)))
        .isPresent();
    assertThat(limits.admit("2001:0DB8:0001:0002:0:0:0:9", another(), false, second(0)))
        .isPresent();
    assertThat(limits.admit("2001:db8:1:3::1", another(), false, second(0))).isEmpty();
  }

  @Test
  void anyOtherTextIsANetworkOfItsOwn() {
    AdmitAttempt limits = limits();
    exhaust(limits, "unknown", 0);

    assertThat(limits.admit("unknown", another(), false, second(0))).isPresent();
    assertThat(limits.admit("", another(), false, second(0))).isEmpty();
    assertThat(limits.admit("1:2:3", another(), false, second(0))).isEmpty();
  }

  @Test
  void manyAtOnceAreHeldToTheLimit() throws Exception {
    AdmitAttempt limits = limits();

    List<Optional<Duration>> waits =
        AtOnce.of(10, i -> limits.admit("192.0.2.1", another(), false, second(0)));

    assertThat(waits).filteredOn(Optional::isEmpty).hasSize(MOST);
  }

  /** A caller with a secret of its own would count the network as another one. */
  @Test
  void theFirstCallerCreatesTheSecretOfAll() throws Exception {
    List<Optional<Duration>> waits =
        AtOnce.of(10, i -> limits().admit("192.0.2.1", another(), false, second(0)));

    assertThat(waits).filteredOn(Optional::isEmpty).hasSize(MOST);
    assertThat(items(engagement(), "PEPPER"))
        .singleElement()
        .satisfies(item -> assertThat(item.get("bytes").b().asByteArray()).hasSize(Pepper.LENGTH));
  }

  private AdmitAttempt limits() {
    return new NetworkLimit(dynamoDb(), engagement(), new Pepper(dynamoDb(), engagement()), MOST)
        ::admitOnce;
  }

  private String another() {
    return key(keys.incrementAndGet());
  }

  private static String key(int number) {
    return "%032d".formatted(number);
  }

  private void exhaust(AdmitAttempt limits, String address, int second) {
    assertThat(
            Stream.generate(() -> limits.admit(address, another(), false, second(second)))
                .limit(MOST))
        .containsOnly(Optional.empty());
  }
}
