package dev.pamphlet.local.dynamodb;

import dev.pamphlet.template.Table;
import dev.pamphlet.template.Template;
import dev.pamphlet.template.TemplateProblem;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * Creates the tables of the template in DynamoDB Local, without its expiry of items: that goes by
 * the machine's time, which is not the time of a test or of a system whose time was moved. The
 * caller sweeps by its own time.
 */
public final class Tables {

  private Tables() {}

  /**
   * Creates the tables of the template that do not exist, and checks that the others match the
   * template.
   *
   * @throws TemplateProblem when an existing table has other keys, indexes or another stream than
   *     in the template: changing it could lose its items, so that is left to a person
   */
  public static void create(DynamoDbClient client, Template template) {
    for (Table table : template.tables()) {
      TableShape wanted = TableShape.of(TableRequest.of(table));
      Optional<TableShape> there = find(client, table.name());
      if (there.isEmpty()) {
        create(client, table);
      } else if (!there.get().equals(wanted)) {
        throw new TemplateProblem(
            "the table %s that is kept on this machine is not the template's: %s there, %s in the template; its folder has to be moved away"
                .formatted(table.name(), there.get(), wanted));
      }
    }
  }

  /**
   * Creates the tables of the template, of which none exists yet, without their streams, for
   * callers who read none: every call of DynamoDB Local takes longer, the more streams were ever
   * made.
   */
  public static void createWithoutStreams(DynamoDbClient client, Template template) {
    template.tables().forEach(table -> create(client, table.withoutStream()));
  }

  /** Creates one table. */
  public static void create(DynamoDbClient client, Table table) {
    client.createTable(TableRequest.of(table));
  }

  private static Optional<TableShape> find(DynamoDbClient client, String name) {
    try {
      return Optional.of(
          TableShape.of(client.describeTable(request -> request.tableName(name)).table()));
    } catch (ResourceNotFoundException none) {
      return Optional.empty();
    }
  }
}
