package dev.pamphlet.platform.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import dev.pamphlet.platform.Lines;
import dev.pamphlet.platform.Unavailable;
import dev.pamphlet.platform.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StreamFunctionTest {

  @RegisterExtension final Lines log = new Lines();

  private final List<String> processed = new ArrayList<>();
  private final Map<String, Throwable> failures = new HashMap<>();

  @Test
  void recordsAreProcessedInTheirOrder() {
    assertThat(invoke("a", "b", "c")).isEqualTo("{\"batchItemFailures\":[]}");

    assertThat(processed).containsExactly("a", "b", "c");
    assertThat(log.all())
        .singleElement()
        .asString()
        .contains(
            "\"message\":\"batch\"",
            "\"requestId\":\"lambda-1\"",
            "\"records\":3",
            "\"processed\":3",
            "\"failed\":0",
            "\"coldStart\":true");
  }

  /** Lambda delivers everything from the lowest failure on again. */
  @Test
  void itStopsAtTheFirstFailureAndNamesIt() {
    failures.put("b", new Unavailable("dynamodb", null));

    assertThat(invoke("a", "b", "c"))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"sequence-b\"}]}");

    assertThat(processed).containsExactly("a");
    assertThat(log.all().get(0)).contains("\"unavailable\"", "\"record\":\"sequence-b\"");
    assertThat(log.last()).contains("\"records\":3", "\"processed\":1", "\"failed\":1");
  }

  @Test
  void aRecordThatHitsABugIsDeliveredAgainAndNotLogged() {
    failures.put("a", new IllegalStateException("canary@example.org"));

    assertThat(invoke("a")).contains("sequence-a");

    assertThat(log.all().get(0)).contains("\"message\":\"bug\"", "IllegalStateException");
    assertThat(String.join("", log.all())).doesNotContain("canary");
  }

  @Test
  void aBrokenEnvironmentIsGivenUp() {
    failures.put("a", new OutOfMemoryError());

    assertThatThrownBy(() -> invoke("a")).isInstanceOf(OutOfMemoryError.class);
  }

  private String invoke(String... keys) {
    return Wire.invoke(
        new StreamFunction() {
          @Override
          protected void process(DynamodbStreamRecord record, Batch batch) {
            String key = record.getDynamodb().getKeys().get("pk").getS();
            if (failures.get(key) instanceof Error error) {
              throw error;
            }
            if (failures.get(key) instanceof RuntimeException failure) {
              throw failure;
            }
            processed.add(key);
          }
        },
        DynamodbEvent.class,
        Stream.of(keys)
            .map(
                key ->
                    """
                    {"eventID": "%1$s", "eventName": "INSERT", "eventSource": "aws:dynamodb",
                     "dynamodb": {"ApproximateCreationDateTime": 1700000000,
                       "Keys": {"pk": {"S": "%1$s"}}, "SequenceNumber": "sequence-%1$s",
                       "SizeBytes": 9, "StreamViewType": "KEYS_ONLY"}}"""
                        .formatted(key))
            .collect(Collectors.joining(",", "{\"Records\": [", "]}")));
  }
}
