package dev.pamphlet.local.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pamphlet.local.aws.AwsCall;
import dev.pamphlet.local.aws.AwsError;
import dev.pamphlet.local.runtime.Output;
import dev.pamphlet.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements and calls in short: T is the ARN of the table Things, I that of its index ByList. */
class RightsTest {

  private static final String T = "arn:aws:dynamodb:us-east-1:000000000000:table/Things";
  private static final String I = T + "/index/ByList";
  private static final String TEMPLATE =
      """
      Resources:
        Things:
          Type: AWS::DynamoDB::Table
          Properties:
            BillingMode: PAY_PER_REQUEST
            AttributeDefinitions:
              - {AttributeName: pk, AttributeType: S}
              - {AttributeName: list, AttributeType: S}
            KeySchema: [{AttributeName: pk, KeyType: HASH}]
            GlobalSecondaryIndexes:
              - IndexName: ByList
                KeySchema: [{AttributeName: list, KeyType: HASH}]
                Projection: {ProjectionType: ALL}
        F:
          Type: AWS::Serverless::Function
          Properties:
            CodeUri: f.zip
            Handler: F
            Runtime: java25
            Role: !GetAtt R.Arn
        R:
          Type: AWS::IAM::Role
          Properties:
            AssumeRolePolicyDocument: {}
            Policies:
              - PolicyName: P
                PolicyDocument:
                  Version: '2012-10-17'
                  Statement: [%s]
      """;

  /** The condition of roles that are limited to partitions. */
  private static final String OWN =
      "ForAllValues:StringLike: {dynamodb:LeadingKeys: [OWN#*, LIST]},"
          + " 'Null': {dynamodb:LeadingKeys: 'false'}";

  @TempDir private Path folder;
  private final List<String> said = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Actions: any case, * and ?, nothing beside.
        "dynamodb:GetItem   | T   | GetItem | yes",
        "DynamoDB:getitem   | T   | GetItem | yes",
        "dynamodb:Get*      | T   | GetItem | yes",
        "dynamodb:?etItem   | T   | GetItem | yes",
        "dynamodb:?GetItem  | T   | GetItem | no",
        "dynamodb:*         | T   | GetItem | yes",
        "'*'                | T   | GetItem | yes",
        "dynamodb:PutItem   | T   | GetItem | no",
        "dynamodb:Get       | T   | GetItem | no",
        "sqs:GetItem        | T   | GetItem | no",
        "[dynamodb:PutItem, dynamodb:GetItem] | T | GetItem | yes",
        // Resources: case matters, an index is not its table.
        "dynamodb:GetItem   | '*' | GetItem | yes",
        "dynamodb:GetItem   | T*  | GetItem | yes",
        "dynamodb:GetItem   | I   | GetItem | no",
        "dynamodb:GetItem   | arn:aws:dynamodb:*:*:table/Things  | GetItem | yes",
        "dynamodb:GetItem   | arn:aws:dynamodb:*:*:table/?hings  | GetItem | yes",
        "dynamodb:GetItem   | arn:aws:dynamodb:*:*:table/things  | GetItem | no",
        "dynamodb:GetItem   | arn:aws:dynamodb:*:*:table/Thing   | GetItem | no",
        "dynamodb:GetItem   | arn:aws:dynamodb:*:*:table/T.*     | GetItem | no",
        "dynamodb:Query     | T   | Query   | no",
        "dynamodb:Query     | I   | Query   | yes",
        "dynamodb:Query     | T/index/* | Query | yes",
      })
  void patternsAllowActionsOnResources(
      String action, String resource, String operation, String allowed) throws Exception {
    String input =
        operation.equals("Query")
            ? "{'TableName':'Things','IndexName':'ByList'}"
            : "{'TableName':'Things','Key':{'pk':{'S':'OWN#1'}}}";

    assertThat(refusal(allow(action, resource, ""), operation, input).isEmpty())
        .isEqualTo(allowed.equals("yes"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "GetItem    | {'TableName':'Things','Key':{'pk':{'S':'OWN#1'}}}                 | yes",
        "GetItem    | {'TableName':'Things','Key':{'pk':{'S':'OWN#'}}}                  | yes",
        "GetItem    | {'TableName':'Things','Key':{'pk':{'S':'own#1'}}}                 | no",
        "GetItem    | {'TableName':'Things','Key':{'pk':{'S':'NOT OWN#1'}}}             | no",
        "GetItem    | {'TableName':'Things','Key':{'pk':{'S':'OWN#\\n'}}}               | yes",
        "GetItem    | {'TableName':'Things','Key':{'sk':{'S':'OWN#1'}}}                 | no",
        "GetItem    | {'TableName':'Things','Key':{}}                                   | no",
        "GetItem    | {'TableName':'T','Key':{'pk':{'S':'OWN#1'}}}                      | yes",
        "PutItem    | {'TableName':'Things','Item':{'pk':{'S':'OWN#1'},'a':{'N':'1'}}}  | yes",
        "PutItem    | {'TableName':'Things','Item':{'pk':{'S':'X'},'a':{'S':'OWN#1'}}}  | no",
        "UpdateItem | {'TableName':'Things','Key':{'pk':{'S':'OWN#1'}}}                 | yes",
        "DeleteItem | {'TableName':'Things','Key':{'pk':{'S':'X'}}}                     | no",
        "Scan       | {'TableName':'Things'}                                            | no",
        "DescribeTable | {'TableName':'Things'}                                         | no",
        "ListTables | {}                                                                | no",
        "Query | {'TableName':'Things','KeyConditionExpression':'pk = :k','ExpressionAttributeValues':{':k':{'S':'OWN#1'}}} | yes",
        "Query | {'TableName':'Things','KeyConditionExpression':'pk = :k','ExpressionAttributeValues':{':k':{'S':'X'}}} | no",
        "Query | {'TableName':'Things','KeyConditionExpression':'(sk > :s) AND (#p=:k)','ExpressionAttributeNames':{'#p':'pk'},'ExpressionAttributeValues':{':s':{'S':'OWN#1'},':k':{'S':'X'}}} | no",
        "Query | {'TableName':'Things','KeyConditionExpression':'(sk > :s) AND (#p=:k)','ExpressionAttributeNames':{'#p':'pk'},'ExpressionAttributeValues':{':s':{'S':'X'},':k':{'S':'OWN#1'}}} | yes",
        "Query | {'TableName':'Things','IndexName':'ByList','KeyConditionExpression':'list = :k','ExpressionAttributeValues':{':k':{'S':'LIST'}}} | yes",
        "Query | {'TableName':'Things','IndexName':'ByList','KeyConditionExpression':'list = :k','ExpressionAttributeValues':{':k':{'S':'LISTS'}}} | no",
        "Query | {'TableName':'Things','IndexName':'ByList','KeyConditionExpression':'pk = :k','ExpressionAttributeValues':{':k':{'S':'LIST'}}} | no",
        "Query | {'TableName':'Things','IndexName':'Nowhere','KeyConditionExpression':'list = :k','ExpressionAttributeValues':{':k':{'S':'LIST'}}} | no",
        "Query | {'TableName':'Things','KeyConditions':{'pk':{'ComparisonOperator':'EQ','AttributeValueList':[{'S':'OWN#1'}]}}} | yes",
        "Query | {'TableName':'Things','KeyConditions':{'pk':{'ComparisonOperator':'EQ','AttributeValueList':[{'S':'X'}]}}} | no",
        "BatchGetItem | {'RequestItems':{'Things':{'Keys':[{'pk':{'S':'OWN#1'}},{'pk':{'S':'OWN#2'}}]}}} | yes",
        "BatchGetItem | {'RequestItems':{'Things':{'Keys':[{'pk':{'S':'OWN#1'}},{'pk':{'S':'X'}}]}}}     | no",
        "BatchWriteItem | {'RequestItems':{'Things':[{'PutRequest':{'Item':{'pk':{'S':'OWN#1'}}}},{'DeleteRequest':{'Key':{'pk':{'S':'OWN#2'}}}}]}} | yes",
        "BatchWriteItem | {'RequestItems':{'Things':[{'PutRequest':{'Item':{'pk':{'S':'OWN#1'}}}},{'DeleteRequest':{'Key':{'pk':{'S':'X'}}}}]}}     | no",
        "TransactGetItems | {'TransactItems':[{'Get':{'TableName':'Things','Key':{'pk':{'S':'OWN#1'}}}},{'Get':{'TableName':'Things','Key':{'pk':{'S':'X'}}}}]} | no",
        "TransactWriteItems | {'TransactItems':[{'Put':{'TableName':'Things','Item':{'pk':{'S':'OWN#1'}}}},{'Update':{'TableName':'Things','Key':{'pk':{'S':'OWN#1'}}}}]} | yes",
        "TransactWriteItems | {'TransactItems':[{'Put':{'TableName':'Things','Item':{'pk':{'S':'OWN#1'}}}},{'ConditionCheck':{'TableName':'Things','Key':{'pk':{'S':'X'}}}}]} | no",
      })
  void aRoleIsLimitedToItsLeadingKeys(String operation, String input, String allowed)
      throws Exception {
    String everywhere = allow("dynamodb:*", "'*'", OWN);
    String named = input.replace("'T'", "'" + T + "'");

    assertThat(refusal(everywhere, operation, named).isEmpty()).isEqualTo(allowed.equals("yes"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Without a key: true for all of none, false for one of none.
        "ForAllValues:StringLike: {dynamodb:LeadingKeys: OWN#*}            | Scan    |  | yes",
        "ForAllValues:StringEquals: {dynamodb:LeadingKeys: OWN#*}          | GetItem |  | no",
        "ForAllValues:StringEquals: {DYNAMODB:leadingkeys: [X, OWN#1]}     | GetItem |  | yes",
        "`'Null': {dynamodb:LeadingKeys: 'false'}`                         | GetItem |  | yes",
        "`'Null': {dynamodb:LeadingKeys: 'false'}`                         | Scan    |  | no",
        "`'Null': {dynamodb:LeadingKeys: 'true'}`                          | Scan    |  | yes",
        "`'Null': {dynamodb:LeadingKeys: 'true'}`                          | GetItem |  | no",
        // All conditions, any of the values.
        "`ForAllValues:StringLike: {dynamodb:LeadingKeys: OWN#*}, 'Null': {dynamodb:LeadingKeys: 'true'}` | GetItem | | no",
      })
  void aConditionIsEvaluatedAsByIam(
      String condition, String operation, String input, String allowed) throws Exception {
    String key = operation.equals("Scan") ? "" : ",'Key':{'pk':{'S':'OWN#1'}}";
    String whole = "{'TableName':'Things'" + key + (input == null ? "" : input) + "}";

    assertThat(refusal(allow("dynamodb:*", "'*'", condition), operation, whole).isEmpty())
        .isEqualTo(allowed.equals("yes"));
  }

  @Test
  void anExplicitDenyOverridesEveryAllow() throws Exception {
    String deny = "{Effect: Deny, Action: dynamodb:Put*, Resource: '*'}";
    String both = deny + ", " + allow("dynamodb:*", "T", "");
    String put = "{'TableName':'Things','Item':{'pk':{'S':'OWN#1'}}}";

    assertThat(message(both, "PutItem", put))
        .isEqualTo(
            "User: arn:aws:sts::000000000000:assumed-role/R/F is not authorized to perform:"
                + " dynamodb:PutItem on resource: %s".formatted(T)
                + " with an explicit deny in an identity-based policy");
    assertThat(refusal(both, "DeleteItem", "{'TableName':'Things'}")).isEmpty();
  }

  @Test
  void eachItemOfATransactionNeedsItsOwnAction() throws Exception {
    String getAndPut = allow("[dynamodb:GetItem, dynamodb:PutItem]", "T", OWN);
    String two =
        "{'TransactItems':[{'Put':{'TableName':'Things','Item':{'pk':{'S':'OWN#1'}}}},"
            + "{'Delete':{'TableName':'Things','Key':{'pk':{'S':'OWN#1'}}}}]}";

    assertThat(message(getAndPut, "TransactWriteItems", two))
        .contains("not authorized to perform: dynamodb:DeleteItem on resource: " + T + " because");
  }

  /** As on DynamoDB, the right to write single items does not include writing batches. */
  @Test
  void aBatchIsASeparateActionOnEachTable() throws Exception {
    String batch =
        "{'RequestItems':{'Things':[{'PutRequest':{'Item':{'pk':{'S':'OWN#1'}}}}],"
            + "'Others':[{'PutRequest':{'Item':{'pk':{'S':'OWN#1'}}}}]}}";

    assertThat(message(allow("dynamodb:PutItem", "'*'", OWN), "BatchWriteItem", batch))
        .contains("not authorized to perform: dynamodb:BatchWriteItem on resource: " + T);
    assertThat(message(allow("dynamodb:BatchWriteItem", "T", OWN), "BatchWriteItem", batch))
        .contains("on resource: " + T.replace("Things", "Others"));
  }

  @Test
  void aDenialReadsAsOnAwsAndIsInTheOutput() throws Exception {
    AwsError refusal =
        refusal(
                allow("dynamodb:Query", "T", ""),
                "Query",
                "{'TableName':'Things','IndexName':'ByList'}")
            .orElseThrow();

    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.body().path("__type").asText())
        .isEqualTo("com.amazon.coral.service#AccessDeniedException");
    assertThat(refusal.body().path("Message").asText())
        .isEqualTo(
            "User: arn:aws:sts::000000000000:assumed-role/R/F is not authorized to perform:"
                + " dynamodb:Query on resource: %s".formatted(I)
                + " because no identity-based policy allows the dynamodb:Query action");
    assertThat(said)
        .singleElement()
        .asString()
        .startsWith("F: is not authorized to perform: dynamodb:Query on resource: " + I);
  }

  @Test
  void theTableShowsEveryRightOnDataInColumns() throws Exception {
    String deny = "{Effect: Deny, Action: dynamodb:DeleteTable, Resource: '*'}";
    String log = allow("logs:PutLogEvents", "'*'", "");
    String own = allow("[dynamodb:PutItem, dynamodb:GetItem]", "T", OWN);
    String some =
        allow("ses:SendEmail", "'*'", "StringLike: {ses:FromAddress: [a@example.org, b@*]}");

    assertThat(RightsTable.of(template(String.join(", ", deny, log, own, some))))
        .isEqualTo(
            """
            | function | action                     | resource       | keys                                   |
            | -------- | -------------------------- | -------------- | -------------------------------------- |
            | F        | dynamodb:GetItem           | `table/Things` | `OWN#*`, `LIST`                        |
            | F        | dynamodb:PutItem           | `table/Things` | `OWN#*`, `LIST`                        |
            | F        | never dynamodb:DeleteTable | `*`            |                                        |
            | F        | ses:SendEmail              | `*`            | ses:FromAddress `a@example.org`, `b@*` |
            """);
  }

  private static String allow(String action, String resource, String condition) {
    return "{Effect: Allow, Action: %s, Resource: %s, Condition: {%s}}"
        .formatted(action, resource.replaceFirst("^T", T).replaceFirst("^I$", I), condition);
  }

  private String message(String statements, String operation, String input) throws IOException {
    return refusal(statements, operation, input).orElseThrow().body().path("Message").asText();
  }

  private Optional<AwsError> refusal(String statements, String operation, String input)
      throws IOException {
    Output output = (source, line) -> said.add(source + ": " + line);
    return new Rights(template(statements), output)
        .refuse(
            new AwsCall(
                "F", "dynamodb", operation, new ObjectMapper().readTree(input.replace('\'', '"'))));
  }

  private Template template(String statements) throws IOException {
    Path file = folder.resolve("template.yaml");
    return Template.read(Files.writeString(file, TEMPLATE.formatted(statements)), Map.of());
  }
}
