package dev.pamphlet.local.rights;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.local.aws.AwsCall;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.Role.ConditionKey;
import dev.pamphlet.template.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The actions of a DynamoDB call for IAM: a batch is one action on each of its tables; a
 * transaction is the actions of its items. A call that names no key has no leading keys, rather
 * than all of them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html">Using
 *     IAM policy conditions for fine-grained access control</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html">Using
 *     IAM with DynamoDB transactions</a>
 */
final class DynamoDbAccesses {

  /** The action of each kind of item in a transaction. */
  private static final Map<String, String> TRANSACTED =
      Map.of(
          "Put", "PutItem",
          "Update", "UpdateItem",
          "Delete", "DeleteItem",
          "ConditionCheck", "ConditionCheckItem",
          "Get", "GetItem");

  private static final Pattern STREAM = Pattern.compile(":table/([^/]+)/stream/");

  /** An equality test of an attribute in a key condition. */
  private static final Pattern EQUALITY =
      Pattern.compile("(?<![.\\w#])(?<name>#?\\w+)\\s*=\\s*(?<value>:\\w+)");

  /** The partition key attribute of a table or an index, by its ARN. */
  private final Map<String, String> hashKeys = new HashMap<>();

  DynamoDbAccesses(List<Table> tables) {
    for (Table table : tables) {
      String arn = LocalAccount.tableArn(table.name());
      hashKeys.put(arn, table.hashKey().attribute());
      table
          .indexes()
          .forEach(index -> hashKeys.put(indexArn(arn, index.name()), index.hashKey().attribute()));
    }
  }

  List<Access> of(AwsCall call) {
    JsonNode input = call.body();
    return switch (call.action()) {
      case "Query", "Scan" -> List.of(list(call.action(), input));
      case "BatchGetItem", "BatchWriteItem" ->
          input.path("RequestItems").properties().stream()
              .map(entry -> batch(call.action(), tableArn(entry.getKey()), entry.getValue()))
              .toList();
      case "TransactGetItems", "TransactWriteItems" ->
          input
              .path("TransactItems")
              .valueStream()
              .flatMap(item -> item.properties().stream())
              .map(
                  part ->
                      item(TRANSACTED.getOrDefault(part.getKey(), part.getKey()), part.getValue()))
              .toList();
      // On AWS it has no resource; here that is the table whose streams are listed.
      case "ListStreams" -> {
        String table = input.path("TableName").asText();
        String streams = table.isEmpty() ? "*" : LocalAccount.streamArn(table);
        yield List.of(access("ListStreams", streams, Stream.empty()));
      }
      default -> List.of(item(call.action(), input));
    };
  }

  /**
   * The same, but each action of a transaction has the leading keys of all its items in the table.
   * AWS documents nowhere whether it is asked about one item's key or about all of them.
   */
  List<Access> ofWholeTransactions(AwsCall call) {
    List<Access> accesses = of(call);
    if (!call.action().startsWith("Transact")) {
      return accesses;
    }
    Map<String, List<String>> keys =
        accesses.stream()
            .collect(
                groupingBy(
                    Access::resource,
                    flatMapping(
                        access ->
                            access
                                .context()
                                .getOrDefault(ConditionKey.LEADING_KEYS, List.of())
                                .stream(),
                        toList())));
    return accesses.stream()
        .map(
            access ->
                new Access(
                    access.action(),
                    access.resource(),
                    Map.of(ConditionKey.LEADING_KEYS, keys.get(access.resource()))))
        .toList();
  }

  /** The access to one item, or to something without items. */
  private Access item(String action, JsonNode input) {
    String resource =
        Stream.of("ShardIterator", "StreamArn", "TableName", "ResourceArn")
            .map(input::path)
            .filter(JsonNode::isTextual)
            .map(name -> resource(name.textValue()))
            .findFirst()
            .orElse("*");
    return access(action, resource, leadingKeys(resource, input));
  }

  /** Shard iterators name their stream, whose name differs between machines. */
  private static String resource(String name) {
    Matcher stream = STREAM.matcher(name);
    return stream.find() ? LocalAccount.streamArn(stream.group(1)) : tableArn(name);
  }

  private Access list(String action, JsonNode input) {
    String table = tableArn(input.path("TableName").asText());
    String index = input.path("IndexName").asText();
    String resource = index.isEmpty() ? table : indexArn(table, index);
    Optional<String> key =
        Optional.ofNullable(hashKeys.get(resource))
            .filter(known -> action.equals("Query"))
            .flatMap(known -> value(equalTo(known, input)));
    return access(action, resource, key.stream());
  }

  private Access batch(String action, String table, JsonNode requests) {
    Stream<String> keys =
        action.equals("BatchGetItem")
            ? requests.path("Keys").valueStream().flatMap(key -> leadingKey(table, key).stream())
            : requests
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .flatMap(request -> leadingKeys(table, request));
    return access(action, table, keys);
  }

  private static Access access(String action, String resource, Stream<String> leadingKeys) {
    List<String> keys = leadingKeys.toList();
    return new Access(
        "dynamodb:" + action,
        resource,
        keys.isEmpty() ? Map.of() : Map.of(ConditionKey.LEADING_KEYS, keys));
  }

  private Stream<String> leadingKeys(String table, JsonNode input) {
    return Stream.of(input.path("Key"), input.path("Item"))
        .flatMap(item -> leadingKey(table, item).stream());
  }

  private Optional<String> leadingKey(String table, JsonNode item) {
    return Optional.ofNullable(hashKeys.get(table)).flatMap(key -> value(item.path(key)));
  }

  /** The value that a query requires of an attribute, in the current or in the legacy syntax. */
  private static JsonNode equalTo(String attribute, JsonNode query) {
    Matcher equality = EQUALITY.matcher(query.path("KeyConditionExpression").asText());
    while (equality.find()) {
      String name = equality.group("name");
      if (query.path("ExpressionAttributeNames").path(name).asText(name).equals(attribute)) {
        return query.path("ExpressionAttributeValues").path(equality.group("value"));
      }
    }
    return query.path("KeyConditions").path(attribute).path("AttributeValueList").path(0);
  }

  /** Calls may also name a table by its ARN. */
  private static String tableArn(String name) {
    return name.startsWith("arn:") ? name : LocalAccount.tableArn(name);
  }

  private static String indexArn(String tableArn, String index) {
    return tableArn + "/index/" + index;
  }

  /** The text of a string, a number or base64 bytes, the only types of keys. */
  private static Optional<String> value(JsonNode attribute) {
    return Stream.of("S", "N", "B")
        .flatMap(type -> Optional.ofNullable(attribute.path(type).textValue()).stream())
        .findFirst();
  }
}
