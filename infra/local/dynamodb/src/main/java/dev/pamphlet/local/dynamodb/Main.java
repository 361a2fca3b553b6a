package dev.pamphlet.local.dynamodb;

import dev.pamphlet.template.Template;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * DynamoDB Local with the template's tables, empty and in memory, for functions that run elsewhere:
 * under {@code sam local invoke}, in an IDE. It runs until it is stopped.
 */
public final class Main {

  private Main() {}

  /**
   * @param arguments the template, and the port to listen on
   * @throws InterruptedException never: nobody interrupts the main thread
   */
  public static void main(String[] arguments) throws InterruptedException {
    Template template = Template.read(Path.of(arguments[0]), Map.of());
    LocalDynamoDb dynamoDb = LocalDynamoDb.inMemory(Integer.parseInt(arguments[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(dynamoDb::close, "stop"));
    try (DynamoDbClient client = dynamoDb.client()) {
      Tables.create(client, template);
    }
    template
        .tables()
        .forEach(table -> System.out.println(table.name() + " at " + dynamoDb.endpoint()));
    System.out.println("Ctrl-C stops it.");
    new CountDownLatch(1).await();
  }
}
