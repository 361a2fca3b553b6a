package dev.pamphlet.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.Table;
import dev.pamphlet.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A call of DynamoDB that needs exactly one right.
 *
 * @param operation that is called
 * @param action of the right, which differs from the operation in transactions
 * @param key the leading key; empty if the call has none
 * @param input the input of the operation
 */
record Attempt(String operation, String action, String resource, String key, JsonNode input) {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String NOBODYS = "NOBODYS#x";

  /** Every action on data, on every table and index, for every class of keys of any role. */
  static List<Attempt> all(Template template) {
    List<String> keys =
        Stream.concat(
                Grant.all(template).map(grant -> grant.keys().replace("*", "x")),
                Stream.of(NOBODYS))
            .distinct()
            .toList();
    List<Attempt> all = new ArrayList<>();
    for (Table table : template.tables()) {
      for (Table each : List.of(table, anotherLike(table))) {
        all.addAll(withoutKeys(each));
        keys.forEach(key -> all.addAll(of(each, key)));
      }
    }
    return all;
  }

  private static Table anotherLike(Table table) {
    return new Table(
        "OtherTable",
        "OtherTable",
        table.hashKey(),
        table.rangeKey(),
        table.indexes(),
        Optional.empty(),
        Optional.empty());
  }

  private static List<Attempt> withoutKeys(Table table) {
    List<Attempt> all = new ArrayList<>();
    String arn = LocalAccount.tableArn(table.name());
    String named = "'TableName':'%s'".formatted(table.name());
    for (String operation : List.of("Scan", "DescribeTable", "DeleteTable")) {
      all.add(of(operation, operation, arn, "", "{" + named + "}"));
    }
    for (Table.Index index : table.indexes()) {
      String scan = "{%s,'IndexName':'%s'}".formatted(named, index.name());
      all.add(of("Scan", "Scan", arn + "/index/" + index.name(), "", scan));
    }
    return all;
  }

  private static List<Attempt> of(Table table, String leading) {
    List<Attempt> all = new ArrayList<>();
    String arn = LocalAccount.tableArn(table.name());
    String name = table.name();
    String key = key(table, leading);
    String named = "'TableName':'" + name + "',";
    String get = "{" + named + "'Key':" + key + "}";
    String put = "{" + named + "'Item':" + key + "}";
    String check = "{" + named + "'Key':" + key + ",'ConditionExpression':'attribute_exists(a)'}";
    String update =
        "{%s'Key':%s,'UpdateExpression':'SET a = :a','ExpressionAttributeValues':{':a':{'S':'a'}}}"
            .formatted(named, key);
    all.add(of("GetItem", "GetItem", arn, leading, get));
    all.add(of("PutItem", "PutItem", arn, leading, put));
    all.add(of("UpdateItem", "UpdateItem", arn, leading, update));
    all.add(of("DeleteItem", "DeleteItem", arn, leading, get));
    all.add(query(arn, named, table.hashKey(), leading));
    for (Table.Index index : table.indexes()) {
      String onIndex = named + "'IndexName':'" + index.name() + "',";
      all.add(query(arn + "/index/" + index.name(), onIndex, index.hashKey(), leading));
    }
    String batchGet = "{'RequestItems':{'%s':{'Keys':[%s]}}}".formatted(name, key);
    all.add(of("BatchGetItem", "BatchGetItem", arn, leading, batchGet));
    for (String request : List.of("{'PutRequest':{'Item':%s}}", "{'DeleteRequest':{'Key':%s}}")) {
      String batch = "{'RequestItems':{'%s':[%s]}}".formatted(name, request.formatted(key));
      all.add(of("BatchWriteItem", "BatchWriteItem", arn, leading, batch));
    }
    all.add(transact("TransactGetItems", "GetItem", arn, leading, "'Get':" + get));
    all.add(transact("TransactWriteItems", "PutItem", arn, leading, "'Put':" + put));
    all.add(transact("TransactWriteItems", "UpdateItem", arn, leading, "'Update':" + update));
    all.add(transact("TransactWriteItems", "DeleteItem", arn, leading, "'Delete':" + get));
    all.add(
        transact(
            "TransactWriteItems", "ConditionCheckItem", arn, leading, "'ConditionCheck':" + check));
    return all;
  }

  private static Attempt query(String resource, String named, Table.Key key, String leading) {
    String json =
        ("{%s'KeyConditionExpression':'#k = :k','ExpressionAttributeNames':{'#k':'%s'},"
                + "'ExpressionAttributeValues':{':k':{'S':'%s'}}}")
            .formatted(named, key.attribute(), leading);
    return of("Query", "Query", resource, leading, json);
  }

  private static Attempt transact(
      String operation, String action, String resource, String key, String item) {
    return of(operation, action, resource, key, "{'TransactItems':[{" + item + "}]}");
  }

  private static Attempt of(
      String operation, String action, String resource, String key, String json) {
    try {
      JsonNode input = JSON.readTree(json.replace('\'', '"'));
      return new Attempt(operation, "dynamodb:" + action, resource, key, input);
    } catch (JsonProcessingException notJson) {
      throw new IllegalArgumentException(json, notJson);
    }
  }

  private static String key(Table table, String leading) {
    String rest =
        table.rangeKey().map(range -> ",'%s':{'S':'x'}".formatted(range.attribute())).orElse("");
    return "{'%s':{'S':'%s'}%s}".formatted(table.hashKey().attribute(), leading, rest);
  }
}
