package dev.pamphlet.platform.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.platform.aws.AwsClients;
import dev.pamphlet.platform.config.Environment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** AWS's own client reads the canned responses of a rehearsal. */
class CannedResponsesTest {

  @BeforeEach
  void setCredentials() {
    System.setProperty("aws.accessKeyId", "key");
    System.setProperty("aws.secretAccessKey", "secret");
  }

  @AfterEach
  void clearCredentials() {
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

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

  @Test
  void anItemIsReadAsItWasWritten() {
    Item read =
        new Item(
            on(CannedResponses.getItem(ITEM))
                .call(
                    db ->
                        db.getItem(
                            get ->
                                get.tableName("Content")
                                    .key(Map.of("pk", AttributeValue.fromS("a")))))
                .item());

    assertThat(read).isEqualTo(ITEM);
    assertThat(read.text("title")).isEqualTo("Ünïcode \"and\" quotes");
    assertThat(read.findText("absent")).isEmpty();
    assertThat(read.number("words")).isEqualTo(12);
    assertThat(read.time("at")).isEqualTo("2026-01-02T03:04:05.678Z");
    assertThat(read.bytes("body")).containsExactly(0, -1, 2);
    assertThat(read.texts("tags")).containsExactly("a", "b");
    assertThat(read.map("card").text("slug")).isEqualTo("s");
    assertThat(read.maps("marks").get(0).number("n")).isEqualTo(1);
  }

  @Test
  void theItemsOfAQueryAreReadAsTheyWereWritten() {
    List<Item> read =
        on(CannedResponses.query(List.of(ITEM, ITEM)))
            .call(db -> db.query(query -> query.tableName("Content")))
            .items()
            .stream()
            .map(Item::new)
            .toList();

    assertThat(read).containsExactly(ITEM, ITEM);
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

  private static DynamoDb on(byte[] response) {
    Environment environment = new Environment(Map.of("AWS_REGION", "us-east-1"));
    return DynamoDb.of(AwsClients.canned(environment, List.of(response)));
  }
}
