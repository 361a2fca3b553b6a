package dev.pamphlet.template;

import dev.pamphlet.template.Route.Authorization;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads an {@code AWS::Serverless::Function}. */
final class FunctionReader {

  private static final int DEFAULT_MEMORY_MEGABYTES = 128;
  private static final int DEFAULT_TIMEOUT_SECONDS = 3;
  private static final Pattern PATH =
      Pattern.compile("/(([^/{}]+|\\{[^/{}+]+\\})/)*([^/{}]+|\\{[^/{}+]+\\+?\\})?");

  private final Path folder;
  private final List<String> apis = new ArrayList<>();
  private final List<Route> routes = new ArrayList<>();
  private final List<Schedule> schedules = new ArrayList<>();
  private final List<EventSource> sources = new ArrayList<>();
  private final List<EventRule> rules = new ArrayList<>();
  private boolean startsFromSnapshot;

  FunctionReader(Path folder) {
    this.folder = folder;
  }

  /**
   * A function as declared, before its references are checked.
   *
   * @param apis the APIs of its routes; its role is still an ARN here
   * @param rules those that invoke it
   */
  record Declared(
      LambdaFunction function, List<String> apis, List<EventRule> rules, Fields fields) {

    /**
     * Checks that its event sources and the queues for its failures exist.
     *
     * @param streams names of the tables that have one
     * @param queues names of the queues
     */
    void checkSources(Set<String> streams, Set<String> queues) {
      for (EventSource source : function.sources()) {
        if (source instanceof StreamSource stream) {
          check(streams, stream.table(), "read a stream of table", source);
          stream.onFailure().ifPresent(name -> check(queues, name, "name the queue", source));
        } else if (source instanceof QueueSource queue) {
          check(queues, queue.queue(), "read the queue", source);
        }
      }
    }

    private void check(Set<String> there, String name, String doing, EventSource source) {
      if (!there.contains(name)) {
        throw fields.problem(
            "Events", "%s '%s' in %s, which is not there".formatted(doing, name, source.name()));
      }
    }

    /** The function with its role's logical id. */
    LambdaFunction link(Optional<HttpApi> api, List<Role> roles) {
      for (String named : apis) {
        if (api.filter(there -> there.logicalId().equals(named)).isEmpty()) {
          throw fields.problem("Events", "name the API '" + named + "', which is not there");
        }
      }
      return roles.stream()
          .filter(role -> role.arn().equals(function.role()))
          .findFirst()
          .map(role -> function.withRole(role.logicalId()))
          .orElseThrow(() -> fields.problem("Role", "is not a role of this template"));
    }
  }

  Declared read(Fields fields) {
    startsFromSnapshot =
        fields
            .map("SnapStart", snapStart -> snapStart.requiredText("ApplyOn"))
            .filter(applyOn -> !applyOn.equals("None"))
            .isPresent();
    fields.map("Events", this::events);
    LambdaFunction function =
        new LambdaFunction(
            fields.logicalId(),
            zip(fields),
            fields.requiredText("Handler"),
            fields.requiredText("Runtime"),
            fields.integer("MemorySize").orElse(DEFAULT_MEMORY_MEGABYTES),
            fields.integer("Timeout").orElse(DEFAULT_TIMEOUT_SECONDS),
            fields.map("Environment", it -> it.textByKey("Variables")).orElse(Map.of()),
            routes,
            schedules,
            sources,
            fields.requiredText("Role"),
            fields.integer("ReservedConcurrentExecutions"));
    leaveOut(fields);
    return new Declared(function, apis, rules, fields);
  }

  private Path zip(Fields fields) {
    String code = fields.requiredText("CodeUri");
    if (code.startsWith("s3:") || !code.endsWith(".zip")) {
      throw fields.problem("CodeUri", "is not emulated unless it is a zip on this machine");
    }
    return folder.resolve(code).normalize();
  }

  private void leaveOut(Fields fields) {
    if (startsFromSnapshot) {
      fields.leaveOut("SnapStart");
    }
    fields.leaveOut("DeadLetterQueue", "dead letter queue");
    fields.leaveOut("DeploymentPreference", "gradual deployment");
    fields.leaveOut("EventInvokeConfig", "asynchronous invocation");
    fields.leaveOut("ProvisionedConcurrencyConfig", "provisioned concurrency");
    fields.ignore(
        "Architectures",
        "AutoPublishAlias",
        "AutoPublishAliasAllProperties",
        "AutoPublishCodeSha256",
        "Description",
        "EphemeralStorage",
        "KmsKeyArn",
        "LoggingConfig",
        "PropagateTags",
        "RuntimeManagementConfig",
        "Tags",
        "Tracing",
        "VersionDeletionPolicy");
  }

  private Fields events(Fields events) {
    for (String name : events.keys()) {
      events.requiredMap(name, event -> event(name, event));
    }
    return events;
  }

  private String event(String name, Fields event) {
    String type = event.requiredText("Type");
    event.requiredMap(
        "Properties",
        properties ->
            switch (type) {
              case "HttpApi" -> routes.add(route(properties));
              case "Schedule" -> add(ScheduleReader.read(name, properties), schedules);
              case "DynamoDB" -> add(new EventSourceReader(name, properties).stream(), sources);
              case "SQS" -> add(new EventSourceReader(name, properties).queue(), sources);
              case "EventBridgeRule" -> add(RuleReader.read(name, properties), rules);
              case "ScheduleV2" -> leaveOutKeepWarm(event, properties);
              default -> throw notEmulated(event, type);
            });
    return type;
  }

  /** What keeps a snapshot in use has nothing to do where there are no snapshots. */
  private boolean leaveOutKeepWarm(Fields event, Fields properties) {
    if (!startsFromSnapshot) {
      throw notEmulated(event, "ScheduleV2");
    }
    properties.ignore(
        "FlexibleTimeWindow", "Input", "OmitName", "RetryPolicy", "RoleArn", "ScheduleExpression");
    return true;
  }

  private static TemplateProblem notEmulated(Fields event, String type) {
    return event.problem("Type", "is " + type + ", which is not emulated");
  }

  private static <T> boolean add(Optional<T> read, List<T> all) {
    return read.isPresent() && all.add(read.get());
  }

  private Route route(Fields properties) {
    apis.add(properties.requiredText("ApiId"));
    properties.only("PayloadFormatVersion", "2.0");
    return new Route(
        properties.requiredText("Method").toUpperCase(Locale.ROOT),
        path(properties),
        properties
            .map("Auth", auth -> auth.requiredOneOf(Authorization.class, "Authorizer"))
            .orElse(Authorization.NONE));
  }

  /** A greedy variable takes the rest of the path, so it can only be the last segment. */
  private static String path(Fields properties) {
    String path = properties.requiredText("Path");
    if (!path.equals(Route.DEFAULT) && !PATH.matcher(path).matches()) {
      throw properties.problem("Path", "is no path of a route: " + path);
    }
    return path;
  }
}
