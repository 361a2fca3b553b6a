package dev.pamphlet.platform.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** AWS's own client reads what a rehearsal plays to it. */
class WireTest {

  private static final Item ITEM =
      Item.builder()
          .text("title", "Ünïcode \"and\" quotes")
          .text("absent", Optional.empty())
          .number("words", 12)
          .time("at", Instant.parse("2026-01-02T03:04:05.678Z"))
          .bytes("body", new byte[] {0, -1, 2})
          .texts("tags", List.of("a", "b"))
          .map("card", Item.builder().text("slug", "s").build())
          .maps("marks", List.of(Item.builder().number("n", 1).build()))
          .build();

  private static SwitchableHttpClient http;
  private static DynamoDbClient client;

  @BeforeAll
  static void connectToNobody() {
    http = SwitchableHttpClient.over(UrlConnectionHttpClient.create());
    client =
        DynamoDbClient.builder()
            .httpClient(http)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .build();
  }

  @AfterAll
  static void disconnect() {
    client.close();
    http.close();
  }

  @Test
  void anItemIsReadAsItWasWritten() {
    AtomicReference<Item> read = new AtomicReference<>();

    http.playing(
        List.of(Wire.getItem(ITEM)),
        () ->
            read.set(
                new Item(
                    client
                        .getItem(
                            get ->
                                get.tableName("Content")
                                    .key(Map.of("pk", AttributeValue.fromS("a"))))
                        .item())));

    assertThat(read.get()).isEqualTo(ITEM);
    assertThat(read.get().text("title")).isEqualTo("Ünïcode \"and\" quotes");
    assertThat(read.get().findText("absent")).isEmpty();
    assertThat(read.get().number("words")).isEqualTo(12);
    assertThat(read.get().time("at")).isEqualTo("2026-01-02T03:04:05.678Z");
    assertThat(read.get().bytes("body")).containsExactly(0, -1, 2);
    assertThat(read.get().texts("tags")).containsExactly("a", "b");
    assertThat(read.get().map("card").text("slug")).isEqualTo("s");
    assertThat(read.get().maps("marks").get(0).number("n")).isEqualTo(1);
  }

  @Test
  void theItemsOfAQueryAreReadAsTheyWereWritten() {
    AtomicReference<List<Item>> read = new AtomicReference<>();

    http.playing(
        List.of(Wire.query(List.of(ITEM, ITEM))),
        () ->
            read.set(
                client.query(query -> query.tableName("Content")).items().stream()
                    .map(Item::new)
                    .toList()));

    assertThat(read.get()).containsExactly(ITEM, ITEM);
  }

  @Test
  void anAttributeThatIsMissingOrOfAnotherTypeIsNamed() {
    assertThatThrownBy(() -> ITEM.text("slug"))
        .hasMessage("An item lacks its attribute 'slug', or has it in another type.");
    assertThatThrownBy(() -> ITEM.map("title")).hasMessageContaining("'title'");
    assertThatThrownBy(() -> ITEM.texts("card")).hasMessageContaining("'card'");
    assertThatThrownBy(() -> ITEM.texts("marks")).hasMessageContaining("'marks'");
    assertThatThrownBy(() -> ITEM.maps("tags")).hasMessageContaining("'tags'");
    assertThatThrownBy(() -> ITEM.findText("words")).hasMessageContaining("'words'");
  }
}
