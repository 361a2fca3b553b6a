package dev.pamphlet.local.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pamphlet.local.aws.AwsCall;
import dev.pamphlet.local.aws.AwsError;
import dev.pamphlet.local.faults.Fault.Kind;
import dev.pamphlet.local.http.HttpHandler.ConnectionBroken;
import dev.pamphlet.local.http.HttpResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultsTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpResponse DONE = new HttpResponse(200, List.of(), new byte[0]);

  private final List<String> happened = new ArrayList<>();
  private final Faults faults = new Faults(function -> happened.add("killed " + function));
  private final Supplier<CompletableFuture<HttpResponse>> service =
      () -> {
        happened.add("done");
        return CompletableFuture.completedFuture(DONE);
      };

  @Test
  void withoutFaultsEveryCallSucceeds() {
    assertThat(answer("GetItem", "{}")).isEqualTo(DONE);
  }

  @Test
  void theNextCallsAreStruckAfterThoseToSkip() {
    faults.add(Fault.of(Kind.ERROR).after(2).next(3));

    assertThat(struckOf(8)).containsExactly(2, 3, 4);
  }

  @Test
  void onlyCallsOfItsFunctionAndActionCount() {
    faults.add(Fault.of(Kind.ERROR).in("F").on("GetItem").after(1).next(1));

    assertThat(faults.strike("F", "GetItem")).isEmpty();
    assertThat(faults.strike("F", "Query")).isEmpty();
    assertThat(faults.strike("G", "GetItem")).isEmpty();
    assertThat(faults.strike("F", "GetItem")).hasSize(1);
    assertThat(faults.strike("F", "GetItem")).isEmpty();
  }

  @Test
  void aShareIsTheSameForTheSameSeed() {
    faults.add(Fault.of(Kind.ERROR).share(0.3, 7));
    List<Integer> first = struckOf(1000);
    faults.clear();
    faults.add(Fault.of(Kind.ERROR).share(0.3, 7));
    List<Integer> again = struckOf(1000);
    faults.clear();
    faults.add(Fault.of(Kind.ERROR).share(0.3, 8));

    assertThat(first).hasSizeBetween(250, 350).isEqualTo(again).isNotEqualTo(struckOf(1000));
  }

  @Test
  void nothingStrikesAnyMoreOnceCleared() {
    faults.add(Fault.of(Kind.ERROR));
    faults.clear();

    assertThat(struckOf(3)).isEmpty();
    assertThat(faults.struck()).isEmpty();
  }

  @Test
  void strikesAreCounted() {
    faults.add(Fault.of(Kind.ERROR).next(2));
    struckOf(5);

    assertThat(faults.struck()).extracting(Faults.Struck::times).containsExactly(2L);
  }

  @Test
  void aThrottledCallIsRefusedInDynamoDbsWords() throws Exception {
    faults.add(Fault.of(Kind.THROTTLE));

    HttpResponse answer = answer("GetItem", "{}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(json(answer).at("/__type").asText())
        .isEqualTo("com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException");
    assertThat(happened).isEmpty();
  }

  @Test
  void aConflictCancelsATransactionWithAReasonForEachItem() throws Exception {
    faults.add(Fault.of(Kind.CONFLICT));

    JsonNode answer = json(answer("TransactWriteItems", "{\"TransactItems\": [{}, {}, {}]}"));

    assertThat(answer)
        .isEqualTo(
            JSON.readTree(
                """
                {"__type": "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
                 "CancellationReasons": [
                   {"Code": "TransactionConflict", "Message": "Transaction is ongoing for the item"},
                   {"Code": "None"},
                   {"Code": "None"}],
                 "Message": "Transaction cancelled, please refer cancellation reasons for specific \
                reasons [TransactionConflict, None, None]"}
                """));
  }

  @Test
  void aConflictRefusesASingleWriteAndNoRead() throws Exception {
    faults.add(Fault.of(Kind.CONFLICT));

    assertThat(json(answer("PutItem", "{}")).at("/__type").asText())
        .endsWith("#TransactionConflictException");
    assertThat(answer("GetItem", "{}")).isEqualTo(DONE);
  }

  @Test
  void aBrokenConnectionGivesNoResponse() {
    faults.add(Fault.of(Kind.RESET));

    assertThatThrownBy(() -> answer("GetItem", "{}")).hasCauseInstanceOf(ConnectionBroken.class);
    assertThat(happened).isEmpty();
  }

  @Test
  void aFunctionDiesBeforeOrAfterItsCallIsDone() {
    faults.add(Fault.of(Kind.KILL_BEFORE).next(1));
    faults.add(Fault.of(Kind.KILL_AFTER).after(1).next(1));

    assertThatThrownBy(() -> answer("PutItem", "{}")).hasCauseInstanceOf(ConnectionBroken.class);
    assertThat(happened).containsExactly("killed F");
    assertThatThrownBy(() -> answer("PutItem", "{}")).hasCauseInstanceOf(ConnectionBroken.class);
    assertThat(happened).containsExactly("killed F", "done", "killed F");
  }

  @Test
  void aSlowCallSucceedsNevertheless() {
    faults.add(Fault.latency(Duration.ofMillis(1)));
    faults.add(Fault.latency(Duration.ofMillis(1)).next(1));

    assertThat(answer("GetItem", "{}")).isEqualTo(DONE);
    assertThat(faults.struck()).extracting(Faults.Struck::times).containsExactly(1L, 1L);
  }

  @Test
  void contradictoryFaultsAreRefused() {
    assertThatThrownBy(() -> Fault.of(Kind.ERROR).next(0)).hasMessageContaining("next");
    assertThatThrownBy(() -> Fault.of(Kind.ERROR).after(-1)).hasMessageContaining("skip");
    assertThatThrownBy(() -> Fault.of(Kind.ERROR).share(1.5, 0)).hasMessageContaining("share");
    assertThatThrownBy(() -> Fault.of(Kind.LATENCY)).hasMessageContaining("milliseconds");
  }

  private List<Integer> struckOf(int calls) {
    return IntStream.range(0, calls)
        .filter(call -> !faults.strike("F", "GetItem").isEmpty())
        .boxed()
        .toList();
  }

  private HttpResponse answer(String action, String body) {
    try {
      return faults
          .intercept(new AwsCall("F", "dynamodb", action, JSON.readTree(body)), service)
          .join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof AwsError error) {
        return error.awsJson();
      }
      throw failed;
    } catch (IOException malformed) {
      throw new IllegalArgumentException(malformed);
    }
  }

  private static JsonNode json(HttpResponse answer) throws IOException {
    return JSON.readTree(answer.body());
  }
}
