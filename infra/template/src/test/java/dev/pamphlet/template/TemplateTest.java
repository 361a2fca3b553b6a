package dev.pamphlet.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.template.HttpApi.Cors;
import dev.pamphlet.template.HttpApi.Throttle;
import dev.pamphlet.template.Role.Condition;
import dev.pamphlet.template.Role.ConditionKey;
import dev.pamphlet.template.Role.Effect;
import dev.pamphlet.template.Role.Operator;
import dev.pamphlet.template.Role.Statement;
import dev.pamphlet.template.Route.Authorization;
import dev.pamphlet.template.Table.Index;
import dev.pamphlet.template.Table.Key;
import dev.pamphlet.template.Table.KeyType;
import dev.pamphlet.template.Table.Projection;
import dev.pamphlet.template.Table.ProjectionType;
import dev.pamphlet.template.Table.StreamView;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads a whole template, and refuses it with one line changed. */
class TemplateTest {

  @TempDir Path folder;
  private TemplateFile file;
  private String yaml;

  @BeforeEach
  void aWholeTemplate() {
    file = new TemplateFile(folder);
    try (InputStream resource = TemplateTest.class.getResourceAsStream("whole.yaml")) {
      yaml = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void theApiIsRead() {
    assertThat(file.read(yaml).api())
        .contains(
            new HttpApi(
                "Api",
                Optional.of(
                    new Cors(
                        List.of("*"),
                        List.of("GET", "HEAD"),
                        List.of("if-none-match"),
                        List.of("etag"),
                        OptionalInt.of(600),
                        false)),
                Optional.of(new Throttle(20, 10.5)),
                Map.of("PUT /things/{id}", new Throttle(2, 1)),
                Optional.of("$context.routeKey $context.status")));
  }

  @Test
  void aRoutesOwnThrottleReplacesTheDefault() {
    HttpApi api = file.read(yaml).api().orElseThrow();

    assertThat(api.throttle(new Route("PUT", "/things/{id}", Authorization.AWS_IAM)))
        .contains(new Throttle(2, 1));
    assertThat(api.throttle(new Route("GET", "/things/{id}", Authorization.NONE)))
        .contains(new Throttle(20, 10.5));
  }

  @Test
  void aFunctionIsReadWithItsGlobals() {
    assertThat(file.read(yaml).function("ThingsFunction"))
        .isEqualTo(
            new LambdaFunction(
                "ThingsFunction",
                folder.resolve("things/target/things.zip"),
                "example.ThingsFunction",
                "java25",
                1769,
                25,
                Map.of("SHARED", "by all", "CHOSEN", "by the function", "TABLE", "ThingsTable"),
                List.of(
                    new Route("GET", "/things/{id}", Authorization.NONE),
                    new Route("PUT", "/things/{id}", Authorization.AWS_IAM)),
                List.of(),
                List.of(),
                "ThingsRole",
                OptionalInt.of(5)));
  }

  @Test
  void missingPropertiesHaveLambdasDefaults() {
    LambdaFunction function = file.function("", "");

    assertThat(function.memoryMegabytes()).isEqualTo(128);
    assertThat(function.timeoutSeconds()).isEqualTo(3);
    assertThat(function.environment()).isEmpty();
    assertThat(function.reservedConcurrency()).isEmpty();
  }

  @Test
  void aTableIsRead() {
    Index index =
        new Index(
            "ByDate",
            new Key("list", KeyType.S),
            Optional.of(new Key("date", KeyType.N)),
            new Projection(ProjectionType.INCLUDE, List.of("card")));

    assertThat(file.read(yaml).table("ThingsTable"))
        .isEqualTo(
            new Table(
                "ThingsTable",
                "ThingsTable",
                new Key("pk", KeyType.S),
                Optional.of(new Key("sk", KeyType.S)),
                List.of(index),
                Optional.of("expiresAt"),
                Optional.of(StreamView.KEYS_ONLY)));
  }

  @Test
  void aRoleIsReadStatementByStatement() {
    String table = "arn:aws:dynamodb:us-east-1:000000000000:table/ThingsTable";

    assertThat(file.read(yaml).role("ThingsRole").statements())
        .containsExactly(
            new Statement(
                Effect.ALLOW,
                List.of("dynamodb:GetItem", "dynamodb:PutItem"),
                List.of(table, table + "/index/ByDate"),
                List.of(
                    new Condition(Operator.ALL_LIKE, ConditionKey.LEADING_KEYS, List.of("THING#*")),
                    new Condition(Operator.NULL, ConditionKey.LEADING_KEYS, List.of("false")))),
            new Statement(Effect.DENY, List.of("dynamodb:DeleteTable"), List.of("*"), List.of()));
  }

  @Test
  void everythingLeftOutIsNamedByKind() {
    assertThat(file.read(yaml).notEmulated())
        .containsExactly(
            "point-in-time recovery (ThingsTable)", "SnapStart (ThingsFunction)", "alarm (Alarm)");
  }

  @Test
  void aResourceWhoseConditionDoesNotHoldDoesNotExist() {
    String without = yaml.replace("  ThingsTable:\n", "  ThingsTable:\n    Condition: Never\n");

    assertThatThrownBy(() -> file.read(without))
        .hasMessageEndingWith("the condition of resource 'ThingsTable' does not hold");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Outputs:                   | Hooks:                 | the section Hooks is not emulated",
        "Serverless-2016-10-31      | LanguageExtensions     | no transform but AWS::Serverless-2016-10-31 is emulated",
        "  Function:                | Api: {}\\n  Function:   | the globals of Api are not emulated",
        "AWS::CloudWatch::Alarm     | AWS::SNS::Topic        | Type of resource Alarm is AWS::SNS::Topic, which is not emulated",
        "DeletionPolicy             | UpdatePolicy           | UpdatePolicy of resource ThingsTable is not emulated",
        "Tracing                    | VpcConfig              | VpcConfig of ThingsFunction is not emulated",
        "Description: Things        | StageName: v1          | StageName of Api is not emulated unless it is $default",
        "EnableIamAuthorizer        | DefaultAuthorizer      | DefaultAuthorizer of Auth of Api is not emulated",
        "PUT /things/{id}:          | PUT /thing:            | RouteSettings of Api are for 'PUT /thing', which is no route",
        "Method: put                | Method: get            | Api has the route GET /things/{id} twice",
        "Path: /things/{id}         | Path: /{all+}/{id}     | Path of Properties of Get of Events of ThingsFunction is no path of a route: /{all+}/{id}",
        "Path: /things/{id}         | Path: things           | Path of Properties of Get of Events of ThingsFunction is no path of a route: things",
        "Type: HttpApi              | Type: Kinesis          | Type of Get of Events of ThingsFunction is Kinesis, which is not emulated",
        "Authorizer: AWS_IAM        | Authorizer: Mine       | Authorizer of Auth of Properties of Put of Events of ThingsFunction is 'Mine', which is not emulated",
        "ApiId: !Ref Api            | ApiId: Other           | Events of ThingsFunction name the API 'Other', which is not there",
        "Role: !GetAtt ThingsRole.Arn | Role: !Sub '${AWS::AccountId}' | Role of ThingsFunction is not a role of this template",
        "CodeUri: things/target/things.zip | CodeUri: things | CodeUri of ThingsFunction is not emulated unless it is a zip on this machine",
        "Timeout: 25                | Timeout: long          | Timeout of ThingsFunction is not a whole number: long",
        "MaxAge: 600                | AllowCredentials: yes  | AllowCredentials of CorsConfiguration of Api is neither true nor false: yes",
        "PAY_PER_REQUEST            | PROVISIONED            | BillingMode of ThingsTable is not emulated unless it is PAY_PER_REQUEST",
        "KeyType: RANGE             | KeyType: HASH          | KeySchema of ThingsTable is neither a HASH nor a HASH and a RANGE",
        "ProjectionType: INCLUDE    | ProjectionType: ALL    | Projection of GlobalSecondaryIndexes of ThingsTable has NonKeyAttributes just where its type is INCLUDE",
        "AttributeName: list, KeyType | AttributeName: lost, KeyType | AttributeName of KeySchema of GlobalSecondaryIndexes of ThingsTable 'lost' is not in AttributeDefinitions",
        "KEYS_ONLY                  | EVERYTHING             | StreamViewType of StreamSpecification of ThingsTable is 'EVERYTHING', which is not emulated",
        "Action: dynamodb:DeleteTable | NotAction: dynamodb:DeleteTable | Statement of PolicyDocument of Policies of ThingsRole has no Action",
        "Sid: Things                | Principal: '*'         | Principal of Statement of PolicyDocument of Policies of ThingsRole is not emulated",
        "Effect: Deny               | Effect: Maybe          | Effect of Statement of PolicyDocument of Policies of ThingsRole is 'Maybe', which is not emulated",
        "dynamodb:DeleteTable       | DeleteTable            | Action of Statement of PolicyDocument of Policies of ThingsRole is 'DeleteTable', which is not emulated",
        "Resource: '*'              | Resource: 'table/*'    | Resource of Statement of PolicyDocument of Policies of ThingsRole is 'table/*', which is not emulated",
        "Resource: '*'              | Resource: 'arn:aws:s3:::${aws:username}' | Resource of Statement of PolicyDocument of Policies of ThingsRole is 'arn:aws:s3:::${aws:username}', which is not emulated",
        "Resource: '*'              | NotResource: '*'       | Statement of PolicyDocument of Policies of ThingsRole has no Resource",
        "ForAllValues:StringLike    | ForAllValues:StringNotLike | ForAllValues:StringNotLike of Condition of Statement of PolicyDocument of Policies of ThingsRole is not emulated",
        "ForAllValues:StringLike    | StringLike             | dynamodb:LeadingKeys of StringLike of Condition of Statement of PolicyDocument of Policies of ThingsRole may have many values: ForAllValues has to say how",
        "dynamodb:LeadingKeys: [    | aws:SourceIp: [        | aws:SourceIp of ForAllValues:StringLike of Condition of Statement of PolicyDocument of Policies of ThingsRole is not emulated",
        "THING#*                    | '${aws:username}'      | dynamodb:LeadingKeys of ForAllValues:StringLike of Condition of Statement of PolicyDocument of Policies of ThingsRole has a policy variable, which is not emulated",
        "dynamodb:LeadingKeys: 'false' | dynamodb:LeadingKeys: 'no' | dynamodb:LeadingKeys of Null of Condition of Statement of PolicyDocument of Policies of ThingsRole is neither true nor false: no",
        "Outputs:                   | `  Policy: {Type: AWS::IAM::ManagedPolicy, Properties: {Roles: [ThingsRole]}}\\nOutputs:` | Roles of Policy is not emulated: rights are in the roles themselves",
        "AssumeRolePolicyDocument: {} | ManagedPolicyArns: []  | ManagedPolicyArns of ThingsRole is not emulated",
        "AssumeRolePolicyDocument: {} | PermissionsBoundary: x | PermissionsBoundary of ThingsRole is not emulated",
        "2012-10-17                 | 2008-10-17             | Version of PolicyDocument of Policies of ThingsRole is not emulated unless it is 2012-10-17",
      })
  void anythingNotEmulatedIsRefusedWithItsPosition(String line, String instead, String complaint) {
    assertThat(yaml).contains(line);
    String changed =
        yaml.replaceFirst(
            Pattern.quote(line), Matcher.quoteReplacement(instead.replace("\\n", "\n")));

    assertThatThrownBy(() -> file.read(changed))
        .isInstanceOf(TemplateProblem.class)
        .message()
        .matches("template\\.yaml:\\d+:\\d+: .*")
        .endsWith(complaint);
  }

  @Test
  void aComplaintNamesTheLine() {
    int line = 1 + (int) yaml.lines().takeWhile(each -> !each.contains("Tracing")).count();

    assertThatThrownBy(() -> file.read(yaml.replace("Tracing", "Layers")))
        .hasMessageStartingWith("template.yaml:" + line + ":5: ");
  }

  @Test
  void aRouteThatDiffersOnlyInTheNameOfItsVariableIsRefused() {
    String two =
        yaml.replaceFirst("Path: /things/\\{id}", "Path: /things/{other}")
            .replace("Method: put", "Method: get");

    assertThatThrownBy(() -> file.read(two))
        .hasMessageEndingWith("Api has another route that takes what GET /things/{id} takes");
  }

  @Test
  void aSecondApiIsRefused() {
    String two = yaml.replace("Outputs:", "  Other: {Type: AWS::Serverless::HttpApi}\nOutputs:");

    assertThatThrownBy(() -> file.read(two))
        .hasMessageEndingWith("Other is a second HTTP API; only one is emulated");
  }

  @Test
  void anUnknownNameIsNamed() {
    Template template = file.read(yaml);

    assertThatThrownBy(() -> template.function("Nobody"))
        .hasMessage("the template has no function Nobody");
    assertThatThrownBy(() -> template.table("Nobody"))
        .hasMessage("the template has no table Nobody");
    assertThatThrownBy(() -> template.role("Nobody")).hasMessage("the template has no role Nobody");
  }
}
