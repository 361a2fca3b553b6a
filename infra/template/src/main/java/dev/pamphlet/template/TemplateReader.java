package dev.pamphlet.template;

import dev.pamphlet.template.TreeNode.Mapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads a whole template, resource by resource, and refuses what it does not know. */
final class TemplateReader {

  private static final Set<String> SECTIONS =
      Set.of(
          "AWSTemplateFormatVersion",
          "Conditions",
          "Description",
          "Globals",
          "Mappings",
          "Metadata",
          "Outputs",
          "Parameters",
          "Resources",
          "Transform");

  /** Resource types without any effect on responses, and their names in the report at start. */
  private static final Map<String, String> LEFT_OUT =
      Map.of(
          "AWS::CloudWatch::Alarm", "alarm",
          "AWS::CloudWatch::Dashboard", "dashboard",
          "AWS::IAM::ManagedPolicy", "managed policy",
          "AWS::Logs::MetricFilter", "metric filter");

  private final TemplateTree tree;
  private final Path folder;
  private final Resolver resolver;
  private final Globals globals;

  private final NotEmulated notEmulated = new NotEmulated();
  private final List<HttpApiReader.Declared> apis = new ArrayList<>();
  private final List<FunctionReader.Declared> functions = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final List<Queue> queues = new ArrayList<>();
  private final List<Bucket> buckets = new ArrayList<>();
  private final Map<EventRule, Fields> fieldsOfRules = new LinkedHashMap<>();
  private final QueuePolicies queuePolicies = new QueuePolicies();
  private final List<Role> roles = new ArrayList<>();
  private final MailReader mail = new MailReader();

  private TemplateReader(TemplateTree tree, Path folder, Map<String, String> parameters) {
    this.tree = tree;
    this.folder = folder;
    this.resolver = new Resolver(tree, parameters);
    this.globals = new Globals(tree);
  }

  static Template read(Path file, Map<String, String> parameters) {
    TemplateTree tree = TemplateTree.read(file);
    Path folder = file.toAbsolutePath().normalize().getParent();
    return new TemplateReader(tree, folder, parameters).read();
  }

  private Template read() {
    refuseUnknownSections();
    tree.resources().forEach(this::resource);
    Optional<HttpApi> api = api();
    List<LambdaFunction> linked = functions.stream().map(each -> each.link(api, roles)).toList();
    Set<String> streams = new HashSet<>();
    tables.stream().filter(table -> table.stream().isPresent()).forEach(t -> streams.add(t.name()));
    Set<String> queueNames = queues.stream().map(Queue::name).collect(Collectors.toSet());
    functions.forEach(each -> each.checkSources(streams, queueNames));
    checkQueues(queueNames);
    List<EventRule> rules = new ArrayList<>(fieldsOfRules.keySet());
    functions.forEach(each -> rules.addAll(each.rules()));
    return new Template(
        api, linked, tables, queues, buckets, rules, roles, mail.read(), notEmulated.lines());
  }

  private void checkQueues(Set<String> names) {
    for (Queue queue : queues) {
      queue
          .redrive()
          .filter(redrive -> !names.contains(redrive.deadLetters()))
          .ifPresent(
              redrive -> {
                throw problem(queue.logicalId(), "sends dead letters to no queue of this template");
              });
    }
    fieldsOfRules.forEach(
        (rule, fields) -> {
          for (EventRule.Target target : rule.targets()) {
            if (!names.contains(LocalAccount.queueName(target.arn()).orElse(""))) {
              throw fields.problem("Targets", "name a queue that is not there: " + target.arn());
            }
            if (!queuePolicies.allow(rule, target.arn())) {
              throw fields.problem(
                  "Targets",
                  "cannot be reached: no AWS::SQS::QueuePolicy lets EventBridge send to "
                      + target.arn());
            }
          }
        });
  }

  private TemplateProblem problem(String logicalId, String complaint) {
    return tree.resources().get(logicalId).position().problem(logicalId + " " + complaint);
  }

  private void refuseUnknownSections() {
    tree.root()
        .entries()
        .forEach(
            (name, entry) -> {
              if (!SECTIONS.contains(name)) {
                throw entry.position().problem("the section " + name + " is not emulated");
              }
            });
    tree.root()
        .value("Transform")
        .filter(transform -> !transform.text().equals(Optional.of("AWS::Serverless-2016-10-31")))
        .ifPresent(
            transform -> {
              throw transform
                  .position()
                  .problem("no transform but AWS::Serverless-2016-10-31 is emulated");
            });
  }

  private void resource(String logicalId, Mapping declared) {
    Consumer<String> leftOut = kind -> notEmulated.note(kind, logicalId);
    Fields attributes = new Fields("resource " + logicalId, declared, resolver, leftOut);
    boolean there =
        attributes.all(
            fields -> {
              fields.ignore(
                  "DeletionPolicy", "DependsOn", "Metadata", "Properties", "UpdateReplacePolicy");
              fields.requiredText("Type");
              return fields
                  .text("Condition")
                  .map(condition -> resolver.holds(condition, declared.position()))
                  .orElse(true);
            });
    if (!there) {
      return;
    }
    String type = attributes.requiredText("Type");
    Fields properties =
        new Fields(logicalId, properties(logicalId, type, declared), resolver, leftOut);
    switch (type) {
      case "AWS::Serverless::HttpApi" -> apis.add(properties.all(HttpApiReader::read));
      case "AWS::Serverless::Function" ->
          functions.add(properties.all(new FunctionReader(folder)::read));
      case "AWS::DynamoDB::Table" -> tables.add(properties.all(new TableReader()::read));
      case "AWS::SQS::Queue" -> queues.add(properties.all(QueueReader::read));
      case "AWS::SQS::QueuePolicy" -> properties.use(queuePolicies::read);
      case "AWS::S3::Bucket" -> buckets.add(properties.all(BucketReader::read));
      case "AWS::S3::BucketPolicy" -> properties.use(BucketPolicy::read);
      case "AWS::Events::Rule" ->
          properties.all(RuleReader::read).ifPresent(rule -> fieldsOfRules.put(rule, properties));
      case "AWS::IAM::Role" -> roles.add(properties.all(RoleReader::read));
      case "AWS::SES::EmailIdentity" -> properties.use(mail::identity);
      case "AWS::SES::ConfigurationSet" -> properties.use(mail::configurationSet);
      case "AWS::SES::ConfigurationSetEventDestination" -> properties.use(mail::eventDestination);
      // Logs are printed, whatever their group.
      case "AWS::Logs::LogGroup" -> {}
      default -> leaveOut(type, attributes, properties);
    }
  }

  private static void leaveOut(String type, Fields attributes, Fields properties) {
    String kind = LEFT_OUT.get(type);
    if (kind == null) {
      throw attributes.problem("Type", "is " + type + ", which is not emulated");
    }
    if (type.equals("AWS::IAM::ManagedPolicy") && properties.keys().contains("Roles")) {
      throw properties.problem("Roles", "is not emulated: rights are in the roles themselves");
    }
    properties.leaveOut(kind);
  }

  private Mapping properties(String logicalId, String type, Mapping declared) {
    TreeNode own =
        declared.value("Properties").orElseGet(() -> new Mapping(declared.position(), Map.of()));
    if (own instanceof Mapping mapping) {
      return globals.merge(type, mapping);
    }
    throw own.position().problem("Properties of " + logicalId + " is not a map");
  }

  private Optional<HttpApi> api() {
    if (apis.size() > 1) {
      throw apis.get(1).fields().problem("is a second HTTP API; only one is emulated");
    }
    List<Route> routes =
        functions.stream().flatMap(each -> each.function().routes().stream()).toList();
    return apis.stream().findFirst().map(api -> api.withRoutes(routes));
  }
}
