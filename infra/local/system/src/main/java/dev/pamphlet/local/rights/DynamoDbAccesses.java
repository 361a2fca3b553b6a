package dev.pamphlet.local.rights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pamphlet.local.aws.AwsCall;
import dev.pamphlet.local.template.LocalAccount;
import dev.pamphlet.local.template.Role.ConditionKey;
import dev.pamphlet.local.template.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a call of DynamoDB does, as IAM is asked about it: a batch is one action on each of its
 * tables, a transaction is the actions of its items. A call that names no key has no leading keys,
 * rather than all of them.
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

  private static final List<String> EXPRESSIONS =
      List.of(
          "ConditionExpression",
          "FilterExpression",
          "KeyConditionExpression",
          "ProjectionExpression",
          "UpdateExpression");

  /** Maps by attribute: of an item, and the ways to say what expressions say now. */
  private static final List<String> BY_ATTRIBUTE =
      List.of(
          "AttributeUpdates",
          "Expected",
          "Item",
          "Key",
          "KeyConditions",
          "QueryFilter",
          "ScanFilter");

  private final Map<String, Table> tables;

  DynamoDbAccesses(List<Table> tables) {
    this.tables = tables.stream().collect(Collectors.toMap(Table::name, Function.identity()));
  }

  List<Access> of(AwsCall call) {
    JsonNode input = call.body();
    return switch (call.action()) {
      case "Query", "Scan" -> List.of(list(call.action(), input));
      case "BatchGetItem", "BatchWriteItem" ->
          input.path("RequestItems").properties().stream()
              .map(entry -> batch(call.action(), entry.getKey(), entry.getValue()))
              .toList();
      case "TransactGetItems", "TransactWriteItems" ->
          stream(input.path("TransactItems"))
              .flatMap(item -> item.properties().stream())
              .map(part -> item(transacted(part.getKey()), part.getValue()))
              .toList();
      // On AWS it knows no resource; here it names the table whose streams are listed.
      case "ListStreams" -> {
        String table = input.path("TableName").asText();
        String streams = table.isEmpty() ? "*" : LocalAccount.streamArn(table);
        yield List.of(access("ListStreams", streams, Stream.empty(), Stream.empty()));
      }
      default -> List.of(item(call.action(), input));
    };
  }

  private static String transacted(String kind) {
    return TRANSACTED.getOrDefault(kind, kind);
  }

  /** Of one item, or of something that has no items. */
  private Access item(String action, JsonNode input) {
    String resource =
        Stream.of("ShardIterator", "StreamArn", "TableName", "ResourceArn")
            .map(input::path)
            .filter(JsonNode::isTextual)
            .map(name -> resource(name.textValue()))
            .findFirst()
            .orElse("*");
    return access(action, resource, keys(resource, Stream.of(input)), Stream.of(input));
  }

  /** Iterators name their stream, which has a name of its own on each machine. */
  private static String resource(String name) {
    Matcher stream = STREAM.matcher(name);
    return stream.find() ? LocalAccount.streamArn(stream.group(1)) : tableArn(name);
  }

  private Access list(String action, JsonNode input) {
    String table = tableArn(input.path("TableName").asText());
    Optional<String> index =
        Optional.of(input.path("IndexName").asText()).filter(it -> !it.isEmpty());
    String resource = index.map(name -> table + "/index/" + name).orElse(table);
    Stream<String> keys =
        action.equals("Scan")
            ? Stream.empty()
            : hashKey(table, index).flatMap(key -> equalTo(key, input)).stream();
    Access access = access(action, resource, keys, Stream.of(input));
    Map<ConditionKey, List<String>> context = new EnumMap<>(ConditionKey.class);
    context.putAll(access.context());
    context.put(ConditionKey.SELECT, List.of(select(input, index)));
    return new Access(access.action(), access.resource(), context);
  }

  private Access batch(String action, String table, JsonNode requests) {
    String resource = tableArn(table);
    Stream<JsonNode> items =
        requests.isArray()
            ? stream(requests).flatMap(request -> request.valueStream())
            : Stream.concat(
                Stream.of(requests), stream(requests.path("Keys")).map(DynamoDbAccesses::withKey));
    List<JsonNode> parts = items.toList();
    return access(action, resource, keys(resource, parts.stream()), parts.stream());
  }

  /** The key as other operations are given theirs. */
  private static JsonNode withKey(JsonNode key) {
    return JsonNodeFactory.instance.objectNode().set("Key", key);
  }

  private static Access access(
      String action, String resource, Stream<String> keys, Stream<JsonNode> inputs) {
    Map<ConditionKey, List<String>> context = new EnumMap<>(ConditionKey.class);
    List<JsonNode> parts = inputs.toList();
    put(context, ConditionKey.LEADING_KEYS, keys);
    put(
        context,
        ConditionKey.ATTRIBUTES,
        parts.stream().flatMap(DynamoDbAccesses::attributes).distinct());
    put(
        context,
        ConditionKey.RETURN_VALUES,
        parts.stream().flatMap(part -> text(part.path("ReturnValues")).stream()));
    return new Access("dynamodb:" + action, resource, context);
  }

  private static void put(
      Map<ConditionKey, List<String>> context, ConditionKey key, Stream<String> values) {
    List<String> all = values.toList();
    if (!all.isEmpty()) {
      context.put(key, all);
    }
  }

  /** What is asked for where nothing is said depends on what is asked. */
  private static String select(JsonNode input, Optional<String> index) {
    String unsaid =
        input.has("ProjectionExpression") || input.has("AttributesToGet")
            ? "SPECIFIC_ATTRIBUTES"
            : index.isPresent() ? "ALL_PROJECTED_ATTRIBUTES" : "ALL_ATTRIBUTES";
    return input.path("Select").asText(unsaid);
  }

  private static Stream<String> attributes(JsonNode input) {
    Stream<String> expressed =
        EXPRESSIONS.stream()
            .flatMap(key -> Expression.at(key, input).stream())
            .flatMap(Expression::attributes);
    Stream<String> mapped =
        BY_ATTRIBUTE.stream()
            .flatMap(key -> input.path(key).properties().stream())
            .map(Map.Entry::getKey);
    Stream<String> listed = stream(input.path("AttributesToGet")).map(JsonNode::asText);
    return Stream.of(expressed, mapped, listed).flatMap(Function.identity());
  }

  private Stream<String> keys(String table, Stream<JsonNode> inputs) {
    return inputs
        .flatMap(input -> Stream.of(input.path("Key"), input.path("Item")))
        .flatMap(item -> leadingKey(table, item).stream());
  }

  private Optional<String> leadingKey(String table, JsonNode item) {
    return hashKey(table, Optional.empty()).flatMap(key -> value(item.path(key)));
  }

  private static Optional<String> equalTo(String key, JsonNode query) {
    Optional<JsonNode> equal =
        Expression.at("KeyConditionExpression", query)
            .map(expression -> expression.equalTo(key))
            .orElseGet(
                () ->
                    Optional.of(
                        query.path("KeyConditions").path(key).path("AttributeValueList").path(0)));
    return equal.flatMap(DynamoDbAccesses::value);
  }

  private Optional<String> hashKey(String tableArn, Optional<String> index) {
    String name = tableArn.substring(tableArn.indexOf('/') + 1);
    return Optional.ofNullable(tables.get(name))
        .flatMap(
            table ->
                index.isEmpty()
                    ? Optional.of(table.hashKey())
                    : table.indexes().stream()
                        .filter(each -> each.name().equals(index.get()))
                        .findFirst()
                        .map(Table.Index::hashKey))
        .map(Table.Key::attribute);
  }

  /** Calls may name a table by its ARN as well. */
  private static String tableArn(String name) {
    return name.startsWith("arn:") ? name : LocalAccount.tableArn(name);
  }

  /** The text of a string, a number or base64 bytes, which are all that keys can be. */
  private static Optional<String> value(JsonNode attribute) {
    return Stream.of("S", "N", "B")
        .flatMap(type -> text(attribute.path(type)).stream())
        .findFirst();
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.ofNullable(node.textValue());
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return array.valueStream();
  }
}
