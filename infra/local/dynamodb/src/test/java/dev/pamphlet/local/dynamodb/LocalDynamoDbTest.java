package dev.pamphlet.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.pamphlet.template.Table;
import dev.pamphlet.template.Table.Index;
import dev.pamphlet.template.Table.Key;
import dev.pamphlet.template.Table.KeyType;
import dev.pamphlet.template.Table.Projection;
import dev.pamphlet.template.Table.ProjectionType;
import dev.pamphlet.template.Table.StreamView;
import dev.pamphlet.template.Template;
import dev.pamphlet.template.TemplateProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

class LocalDynamoDbTest {

  private static final Key PK = new Key("pk", KeyType.S);
  private static final Key SK = new Key("sk", KeyType.N);
  private static final Index BY_DATE =
      new Index(
          "ByDate",
          new Key("list", KeyType.S),
          Optional.of(new Key("date", KeyType.S)),
          new Projection(ProjectionType.INCLUDE, List.of("title", "card")));
  private static final Index KEYS =
      new Index(
          "AllKeys",
          new Key("date", KeyType.S),
          Optional.empty(),
          new Projection(ProjectionType.KEYS_ONLY, List.of()));
  private static final Table TABLE =
      new Table(
          "Things",
          "Things",
          PK,
          Optional.of(SK),
          List.of(BY_DATE, KEYS),
          Optional.of("expiresAt"),
          Optional.of(StreamView.KEYS_ONLY));

  @TempDir Path folder;

  @Test
  void aTableIsCreatedAsInTheTemplate() {
    try (LocalDynamoDb dynamoDb = LocalDynamoDb.inMemory();
        DynamoDbClient client = dynamoDb.client()) {
      Tables.create(client, template(TABLE));

      TableDescription made = client.describeTable(r -> r.tableName("Things")).table();
      assertThat(made.globalSecondaryIndexes()).hasSize(2);
      assertThat(made.streamSpecification().streamViewTypeAsString()).isEqualTo("KEYS_ONLY");
      var ttl = client.describeTimeToLive(r -> r.tableName("Things")).timeToLiveDescription();
      assertThat(ttl.timeToLiveStatus()).isEqualTo(TimeToLiveStatus.DISABLED);
    }
  }

  @Test
  void itemsOnDiskAreThereAgainAfterARestart() {
    Map<String, AttributeValue> item =
        Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromN("1"));
    try (LocalDynamoDb dynamoDb = LocalDynamoDb.onDisk(folder.resolve("new"));
        DynamoDbClient client = dynamoDb.client()) {
      Tables.create(client, template(TABLE));
      client.putItem(put -> put.tableName("Things").item(item));
    }

    try (LocalDynamoDb dynamoDb = LocalDynamoDb.onDisk(folder.resolve("new"));
        DynamoDbClient client = dynamoDb.client()) {
      Tables.create(client, template(TABLE));
      assertThat(client.getItem(get -> get.tableName("Things").key(item)).item()).isEqualTo(item);
    }
  }

  @Test
  void aTableThatDiffersFromTheTemplateIsRefused() {
    Table other =
        new Table(
            "Things",
            "Things",
            PK,
            Optional.of(SK),
            List.of(BY_DATE),
            Optional.of("expiresAt"),
            Optional.of(StreamView.KEYS_ONLY));
    try (LocalDynamoDb dynamoDb = LocalDynamoDb.inMemory();
        DynamoDbClient client = dynamoDb.client()) {
      Tables.create(client, other);

      assertThatThrownBy(() -> Tables.create(client, template(TABLE)))
          .isInstanceOf(TemplateProblem.class)
          .hasMessageContaining("the table Things")
          .hasMessageContaining("AllKeys");
    }
  }

  @Test
  void otherMachinesCannotReachIt() throws IOException {
    List<InetAddress> addresses = outsideAddresses();
    assumeThat(addresses).as("addresses on a network").isNotEmpty();

    try (LocalDynamoDb dynamoDb = LocalDynamoDb.inMemory()) {
      int port = dynamoDb.endpoint().getPort();
      for (InetAddress address : addresses) {
        assertThatThrownBy(() -> new Socket(address, port).close())
            .isInstanceOf(ConnectException.class);
      }
    }
  }

  @Test
  void aFailedStartHasAReason() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> LocalDynamoDb.onDisk(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot keep tables in " + file);
  }

  @Test
  void aFileThatIsNoDatabaseIsReportedInOneLineWithItsFolder() throws IOException {
    Files.writeString(folder.resolve("shared-local-instance.db"), "no database".repeat(100));

    assertThatThrownBy(() -> LocalDynamoDb.onDisk(folder))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("cannot keep tables in %s: file is encrypted or is not a database", folder);
  }

  @Test
  void twoOfThemDoNotShareAFolder() {
    try (LocalDynamoDb first = LocalDynamoDb.onDisk(folder)) {
      assertThatThrownBy(() -> LocalDynamoDb.onDisk(folder))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage("cannot keep tables in %s: another system is running on them", folder);
      assertThat(first.client().listTables().tableNames()).isEmpty();
    }
  }

  private static List<InetAddress> outsideAddresses() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
        .toList();
  }

  private static Template template(Table table) {
    return Template.of(List.of(table));
  }
}
