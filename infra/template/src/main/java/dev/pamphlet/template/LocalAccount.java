package dev.pamphlet.template;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The account of the local run: the values of CloudFormation's pseudo parameters and the ARNs of
 * resources. Formats are those of AWS's <a
 * href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference.html">Service
 * Authorization Reference</a>.
 */
public final class LocalAccount {

  /** The region of all resources. */
  public static final String REGION = "us-east-1";

  /** The account's id. */
  public static final String ID = "000000000000";

  /**
   * The domain that it sends mail from. Nobody owns it: the domain is reserved for examples (RFC
   * 2606).
   */
  public static final String MAIL_DOMAIN = "pamphlet.example";

  private static final String STREAM = "/stream/";

  private static final Map<String, String> PSEUDO_PARAMETERS =
      Map.of(
          "AWS::Region",
          REGION,
          "AWS::AccountId",
          ID,
          "AWS::StackName",
          "pamphlet",
          "AWS::StackId",
          "arn:aws:cloudformation:" + REGION + ":" + ID + ":stack/pamphlet/local",
          "AWS::Partition",
          "aws",
          "AWS::URLSuffix",
          "amazonaws.com");

  private LocalAccount() {}

  static Optional<String> pseudoParameter(String name) {
    return Optional.ofNullable(PSEUDO_PARAMETERS.get(name));
  }

  /**
   * The ARN of a resource.
   *
   * @param type CloudFormation's, {@code AWS::DynamoDB::Table}
   * @param name of the resource
   * @return empty for a type whose resources a valid template cannot refer to
   */
  static Optional<String> arn(String type, String name) {
    return switch (type) {
      case "AWS::DynamoDB::Table" -> Optional.of(tableArn(name));
      case "AWS::Serverless::Function" -> Optional.of(functionArn(name));
      case "AWS::SQS::Queue" -> Optional.of(queueArn(name));
      case "AWS::S3::Bucket" -> Optional.of(bucketArn(name));
      case "AWS::Events::Rule" -> Optional.of(ruleArn(name));
      case "AWS::IAM::Role" -> Optional.of(roleArn(name));
      case "AWS::Logs::LogGroup" -> Optional.of(arn("logs", REGION, "log-group:" + name + ":*"));
      default -> Optional.empty();
    };
  }

  /**
   * The parameters of a stack in this account, as far as a template declares them: the domain that
   * it sends mail from.
   */
  public static Map<String, String> parameters(Path template) {
    return TemplateTree.read(template).root().at("Parameters", "MailDomain").isPresent()
        ? Map.of("MailDomain", MAIL_DOMAIN)
        : Map.of();
  }

  /** The ARN of a table of that name; its indexes' are this, {@code /index/} and their name. */
  public static String tableArn(String name) {
    return arn("dynamodb", REGION, "table/" + name);
  }

  /** The ARN of a table's stream. On AWS its last part is the time at which it was made. */
  public static String streamArn(String table) {
    return tableArn(table) + STREAM + "2026-01-01T00:00:00.000";
  }

  /** The table whose stream has this ARN. */
  static Optional<String> tableOfStream(String arn) {
    return Optional.of(arn)
        .filter(each -> each.startsWith(tableArn("")) && each.contains(STREAM))
        .map(each -> each.substring(tableArn("").length(), each.indexOf(STREAM)));
  }

  /** The ARN of a queue of that name. */
  public static String queueArn(String name) {
    return arn("sqs", REGION, name);
  }

  /** The queue that has this ARN. */
  public static Optional<String> queueName(String arn) {
    return Optional.of(arn)
        .filter(each -> each.startsWith(queueArn("")))
        .map(each -> each.substring(queueArn("").length()));
  }

  /** The URL of a queue, which identifies it in calls of SQS, whatever their endpoint. */
  public static String queueUrl(String name) {
    return "https://sqs.%s.amazonaws.com/%s/%s".formatted(REGION, ID, name);
  }

  /** The name of a bucket whose template does not state one. */
  static String bucketName(String logicalId) {
    return logicalId.toLowerCase(Locale.ROOT);
  }

  /** The ARN of a bucket of that name; its objects' are this, a slash and their key. */
  public static String bucketArn(String name) {
    return "arn:aws:s3:::" + name;
  }

  /** The ARN of a function of that logical id. */
  public static String functionArn(String logicalId) {
    return arn("lambda", REGION, "function:" + logicalId);
  }

  static String ruleArn(String name) {
    return arn("events", REGION, "rule/" + name);
  }

  /** The ARN of an identity of SES: an address or a domain. */
  public static String mailIdentityArn(String identity) {
    return arn("ses", REGION, "identity/" + identity);
  }

  /** The ARN of a configuration set of that name. */
  public static String configurationSetArn(String name) {
    return arn("ses", REGION, "configuration-set/" + name);
  }

  /** The caller of requests with the credentials of a role. */
  public static String sessionArn(Role role, String session) {
    String name = role.arn().substring(role.arn().indexOf('/') + 1);
    return arn("sts", "", "assumed-role/" + name + "/" + session);
  }

  static String roleArn(String name) {
    return arn("iam", "", "role/" + name);
  }

  private static String arn(String service, String region, String resource) {
    return "arn:aws:" + service + ":" + region + ":" + ID + ":" + resource;
  }
}
