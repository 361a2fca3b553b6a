package dev.pamphlet.local.template;

import dev.pamphlet.local.template.Route.Authorization;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an {@code AWS::Serverless::Function}. */
final class FunctionReader {

  private static final int DEFAULT_MEMORY_MEGABYTES = 128;
  private static final int DEFAULT_TIMEOUT_SECONDS = 3;
  private static final Pattern PATH =
      Pattern.compile("/(([^/{}]+|\\{[^/{}+]+\\})/)*([^/{}]+|\\{[^/{}+]+\\+?\\})?");

  private final String logicalId;
  private final Path folder;
  private final NotEmulated notEmulated;
  private final List<String> apis = new ArrayList<>();
  private final List<Route> routes = new ArrayList<>();
  private final List<Schedule> schedules = new ArrayList<>();

  FunctionReader(String logicalId, Path folder, NotEmulated notEmulated) {
    this.logicalId = logicalId;
    this.folder = folder;
    this.notEmulated = notEmulated;
  }

  /**
   * A function as declared, before it is known whether what it names is there.
   *
   * @param apis what its routes belong to; its role is an ARN here
   */
  record Declared(LambdaFunction function, List<String> apis, Fields fields) {

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
    fields.fields("Events").ifPresent(this::events);
    LambdaFunction function =
        new LambdaFunction(
            logicalId,
            zip(fields),
            fields.requiredText("Handler"),
            fields.requiredText("Runtime"),
            fields.integer("MemorySize").orElse(DEFAULT_MEMORY_MEGABYTES),
            fields.integer("Timeout").orElse(DEFAULT_TIMEOUT_SECONDS),
            environment(fields),
            routes,
            schedules,
            fields.requiredText("Role"),
            fields.integer("ReservedConcurrentExecutions"));
    leaveOut(fields);
    fields.end();
    return new Declared(function, apis, fields);
  }

  private Path zip(Fields fields) {
    String code = fields.requiredText("CodeUri");
    if (code.startsWith("s3:") || !code.endsWith(".zip")) {
      throw fields.problem("CodeUri", "is not emulated unless it is a zip on this machine");
    }
    return folder.resolve(code).normalize();
  }

  private static Map<String, String> environment(Fields fields) {
    return fields
        .fields("Environment")
        .map(
            environment -> {
              Map<String, String> variables = environment.textByKey("Variables");
              environment.end();
              return variables;
            })
        .orElse(Map.of());
  }

  private void leaveOut(Fields fields) {
    fields
        .fields("SnapStart")
        .filter(snapStart -> !snapStart.text("ApplyOn").equals(Optional.of("None")))
        .ifPresent(on -> notEmulated.note("SnapStart", logicalId));
    fields.leaveOut("DeadLetterQueue", "dead letter queue", logicalId, notEmulated);
    fields.leaveOut("DeploymentPreference", "gradual deployment", logicalId, notEmulated);
    fields.leaveOut("EventInvokeConfig", "asynchronous invocation", logicalId, notEmulated);
    fields.leaveOut(
        "ProvisionedConcurrencyConfig", "provisioned concurrency", logicalId, notEmulated);
    fields.without(
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

  private void events(Fields events) {
    for (String name : events.keys()) {
      Fields event = events.requiredFields(name);
      String type = event.requiredText("Type");
      Fields properties = event.requiredFields("Properties");
      event.end();
      switch (type) {
        case "HttpApi" -> routes.add(route(properties));
        case "Schedule" ->
            new ScheduleReader(logicalId, notEmulated)
                .read(name, properties)
                .ifPresent(schedules::add);
        default -> throw event.problem("Type", "is " + type + ", which is not emulated");
      }
    }
  }

  private Route route(Fields properties) {
    apis.add(properties.requiredText("ApiId"));
    if (!properties.text("PayloadFormatVersion").orElse("2.0").equals("2.0")) {
      throw properties.problem("PayloadFormatVersion", "is not emulated unless it is 2.0");
    }
    Route route =
        new Route(
            properties.requiredText("Method").toUpperCase(Locale.ROOT),
            path(properties),
            properties
                .fields("Auth")
                .map(FunctionReader::authorization)
                .orElse(Authorization.NONE));
    properties.end();
    return route;
  }

  /** A greedy variable takes all that is left, so it can only be the last segment. */
  private static String path(Fields properties) {
    String path = properties.requiredText("Path");
    if (!path.equals(Route.DEFAULT) && !PATH.matcher(path).matches()) {
      throw properties.problem("Path", "is no path of a route: " + path);
    }
    return path;
  }

  private static Authorization authorization(Fields auth) {
    Authorization authorization =
        auth.oneOf(Authorization.class, "Authorizer")
            .orElseThrow(() -> auth.problem("has no Authorizer"));
    auth.end();
    return authorization;
  }
}
