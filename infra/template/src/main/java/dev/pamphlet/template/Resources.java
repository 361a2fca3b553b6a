package dev.pamphlet.template;

import dev.pamphlet.template.TreeNode.Mapping;
import java.util.Map;
import java.util.Optional;

/** The names of a template's resources on one machine. */
final class Resources {

  /** The property that names a resource, by its type. */
  private static final Map<String, String> NAMES =
      Map.of(
          "AWS::DynamoDB::Table", "TableName",
          "AWS::Events::Rule", "Name",
          "AWS::IAM::Role", "RoleName",
          "AWS::Logs::LogGroup", "LogGroupName",
          "AWS::S3::Bucket", "BucketName",
          "AWS::SES::ConfigurationSet", "Name",
          "AWS::SES::EmailIdentity", "EmailIdentity",
          "AWS::SQS::Queue", "QueueName");

  private final Map<String, Mapping> declared;
  private final Resolver resolver;

  Resources(Map<String, Mapping> declared, Resolver resolver) {
    this.declared = declared;
    this.resolver = resolver;
  }

  /**
   * The value of {@code Ref} for a resource: its own name, else its logical id as under {@code sam
   * local} (of a bucket in lower case); for a queue, its URL.
   */
  Optional<String> ref(String logicalId, Position from) {
    return name(logicalId, from)
        .map(
            name ->
                type(declared.get(logicalId)).equals("AWS::SQS::Queue")
                    ? LocalAccount.queueUrl(name)
                    : name);
  }

  private Optional<String> name(String logicalId, Position from) {
    return Optional.ofNullable(declared.get(logicalId))
        .map(
            resource -> {
              refuseSkipped(resource, logicalId, from);
              return ownName(resource).orElseGet(() -> usualName(logicalId, resource));
            });
  }

  private static String usualName(String logicalId, Mapping resource) {
    return type(resource).equals("AWS::S3::Bucket")
        ? LocalAccount.bucketName(logicalId)
        : logicalId;
  }

  private Optional<String> ownName(Mapping resource) {
    return Optional.ofNullable(NAMES.get(type(resource)))
        .flatMap(property -> resource.at("Properties", property))
        .flatMap(resolver::resolve)
        .flatMap(TreeNode::text);
  }

  /** The value of {@code Fn::GetAtt} for a resource. */
  String attribute(String logicalId, String attribute, Position from) {
    String name =
        name(logicalId, from)
            .orElseThrow(() -> from.problem("there is no resource '" + logicalId + "'"));
    String type = type(declared.get(logicalId));
    Optional<String> value =
        switch (attribute) {
          case "Arn" -> LocalAccount.arn(type, name);
          case "QueueName" -> Optional.of(name).filter(any -> type.equals("AWS::SQS::Queue"));
          case "StreamArn" ->
              Optional.of(LocalAccount.streamArn(name))
                  .filter(any -> type.equals("AWS::DynamoDB::Table"));
          default -> Optional.empty();
        };
    return value.orElseThrow(
        () -> from.problem("the attribute " + attribute + " of " + type + " is not emulated"));
  }

  private void refuseSkipped(Mapping resource, String logicalId, Position from) {
    boolean skipped =
        resource
            .text("Condition")
            .filter(condition -> !resolver.holds(condition, resource.position()))
            .isPresent();
    if (skipped) {
      throw from.problem("the condition of resource '" + logicalId + "' does not hold");
    }
  }

  private static String type(Mapping resource) {
    return resource.text("Type").orElse("");
  }
}
