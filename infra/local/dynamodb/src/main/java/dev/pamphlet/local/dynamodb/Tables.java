package dev.pamphlet.local.dynamodb;

import dev.pamphlet.local.template.Table;
import dev.pamphlet.local.template.Template;
import dev.pamphlet.local.template.TemplateProblem;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * The tables of the template, made in DynamoDB Local. None of them expires anything by itself:
 * DynamoDB Local deletes within seconds of the machine's time, which is not that of a test or of a
 * system whose time was moved. Who has a time of its own sees to that.
 */
public final class Tables {

  private Tables() {}

  /**
   * Makes the tables of the template that are not there yet, and sees that those that are there are
   * the template's.
   *
   * @throws TemplateProblem when a table that is there has other keys, indexes or stream than the
   *     template says: to change it could lose its items, so that is left to a person
   */
  public static void create(DynamoDbClient client, Template template) {
    for (Table table : template.tables()) {
      find(client, table)
          .ifPresentOrElse(there -> refuseOther(there, table), () -> create(client, table));
    }
  }

  /** Makes one table. */
  public static void create(DynamoDbClient client, Table table) {
    client.createTable(TableRequest.of(table));
  }

  private static Optional<Table> find(DynamoDbClient client, Table table) {
    TableDescription description;
    try {
      description = client.describeTable(request -> request.tableName(table.name())).table();
    } catch (ResourceNotFoundException none) {
      return Optional.empty();
    }
    return Optional.of(
        TableDescriptions.table(table.logicalId(), description, table.ttlAttribute()));
  }

  private static void refuseOther(Table there, Table wanted) {
    if (!there.equals(TableDescriptions.sorted(wanted))) {
      throw new TemplateProblem(
          "the table %s that is kept on this machine is not the template's: %s there, %s in the template; its folder"
                  .formatted(wanted.name(), there, TableDescriptions.sorted(wanted))
              + " has to be moved away");
    }
  }
}
