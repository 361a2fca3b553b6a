package dev.pamphlet.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeSpaceTest {

  private final List<String> terminal = new ArrayList<>();
  private long free = FreeSpace.MARGIN - 1;
  private final FreeSpace space =
      new FreeSpace(() -> free, (source, line) -> terminal.add(source + ": " + line));

  @ParameterizedTest
  @ValueSource(
      strings = {"PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems"})
  void onAFullDiskWritesAreRefused(String action) {
    assertThatThrownBy(() -> call("dynamodb", action))
        .isInstanceOfSatisfying(AwsError.class, error -> assertThat(error.status()).isEqualTo(500));
  }

  @Test
  void readsAndOtherServicesGoOn() {
    assertThat(call("dynamodb", "GetItem")).isEqualTo(200);
    assertThat(call("sqs", "SendMessage")).isEqualTo(200);
    assertThat(terminal).isEmpty();
  }

  @Test
  void eachChangeIsReportedOnce() {
    assertThatThrownBy(() -> call("dynamodb", "PutItem")).isInstanceOf(AwsError.class);
    assertThatThrownBy(() -> call("dynamodb", "PutItem")).isInstanceOf(AwsError.class);
    free = FreeSpace.MARGIN;

    assertThat(call("dynamodb", "PutItem")).isEqualTo(200);
    assertThat(call("dynamodb", "PutItem")).isEqualTo(200);

    assertThat(terminal)
        .containsExactly(
            "DynamoDB: the disk is full: writes are refused until 64 MB are free",
            "DynamoDB: the disk has room again: writes are taken");
  }

  private int call(String service, String action) {
    return space
        .intercept(
            new AwsCall("EditArticlesFunction", service, action, Json.object()),
            () -> CompletableFuture.completedFuture(HttpResponse.text(200, "")))
        .join()
        .status();
  }
}
