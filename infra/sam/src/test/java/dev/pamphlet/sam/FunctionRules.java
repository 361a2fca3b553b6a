package dev.pamphlet.sam;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.pamphlet.template.TemplateTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules for every function. */
final class FunctionRules {

  /** Seconds that the gateway waits for a function. */
  private static final int GATEWAY_WAITS = 30;

  /** Lines of a function with its role and its log group that fit on one screen. */
  private static final int MOST_LINES = 66;

  /** When a schedule calls a function to keep its snapshot in use: property and value. */
  private static final Map<List<String>, String> KEEPS_WARM =
      Map.of(
          List.of("ScheduleExpression"),
          "rate(1 day)",
          // Not all at the same time: that would take the executions of a small account from
          // readers.
          List.of("FlexibleTimeWindow", "Mode"),
          "FLEXIBLE",
          // SAM's own name would clash with that of another stack in the account.
          List.of("OmitName"),
          "true");

  private FunctionRules() {}

  /** The handler is a class that Lambda can instantiate and call. */
  static Stream<Finding> handlersExist(TemplateTree template) {
    return SamFunction.all(template)
        .flatMap(
            function -> {
              String handler = function.text("Handler").orElse("");
              return function.unless(
                  isHandler(handler),
                  "'" + handler + "' is not a handler with a public constructor");
            });
  }

  private static boolean isHandler(String name) {
    try {
      Class<?> handler = Class.forName(name);
      handler.getConstructor();
      return RequestStreamHandler.class.isAssignableFrom(handler)
          || RequestHandler.class.isAssignableFrom(handler);
    } catch (ClassNotFoundException | NoSuchMethodException missing) {
      return false;
    }
  }

  /** Memory, timeout and tracing are stated, not left to defaults. */
  static Stream<Finding> limitsAreStated(TemplateTree template) {
    return SamFunction.all(template)
        .flatMap(
            function ->
                Stream.of(
                        function.unless(
                            function.text("MemorySize").isPresent(), "MemorySize is missing"),
                        function.unless(function.timeout().isPresent(), "Timeout is missing"),
                        function.unless(
                            function.text("Tracing").equals(Optional.of("Active")),
                            "Tracing is not Active"),
                        function.unless(
                            function.resource().text("Description").isPresent(),
                            "Description is missing"))
                    .flatMap(findings -> findings));
  }

  /** A function with a route times out before the gateway does. */
  static Stream<Finding> routesTimeOutBeforeTheGateway(TemplateTree template) {
    return SamFunction.all(template)
        .filter(function -> function.routes().findAny().isPresent())
        .flatMap(
            function ->
                function.unless(
                    function.timeout().stream().allMatch(seconds -> seconds < GATEWAY_WAITS),
                    "Timeout is longer than the gateway waits"));
  }

  /** A function, its role and its log group are read on one screen. */
  static Stream<Finding> functionsAreShort(TemplateTree template) {
    return SamFunction.all(template)
        .flatMap(
            function -> {
              int lines =
                  function.resource().lines()
                      + ownedLines(template, function, "AWS::IAM::Role", "Role")
                      + ownedLines(
                          template, function, "AWS::Logs::LogGroup", "LoggingConfig", "LogGroup");
              return function.unless(
                  lines <= MOST_LINES,
                  "has %d lines with its role and log group; %d are allowed"
                      .formatted(lines, MOST_LINES));
            });
  }

  private static int ownedLines(
      TemplateTree template, SamFunction function, String type, String... keys) {
    return function
        .resource()
        .property(keys)
        .flatMap(References::target)
        .flatMap(
            target ->
                Optional.ofNullable(template.resources(type).get(target))
                    .map(node -> new Resource(target, node)))
        .map(Resource::lines)
        .orElse(0);
  }

  /** The role stands in the template and belongs to one function. */
  static Stream<Finding> rolesAreTheirOwn(TemplateTree template) {
    return ownResource(template, "AWS::IAM::Role", "Role");
  }

  /** The log group stands in the template and belongs to one function. */
  static Stream<Finding> logGroupsAreTheirOwn(TemplateTree template) {
    return ownResource(template, "AWS::Logs::LogGroup", "LoggingConfig", "LogGroup");
  }

  private static Stream<Finding> ownResource(TemplateTree template, String type, String... keys) {
    String property = String.join(".", keys);
    Map<Optional<String>, List<SamFunction>> byTarget =
        SamFunction.all(template)
            .collect(
                Collectors.groupingBy(
                    function -> function.resource().property(keys).flatMap(References::target)));
    return byTarget.entrySet().stream()
        .flatMap(
            entry -> {
              boolean written =
                  entry.getKey().filter(template.resources(type)::containsKey).isPresent();
              boolean shared = entry.getValue().size() > 1;
              return entry.getValue().stream()
                  .flatMap(
                      function ->
                          Stream.concat(
                              function.unless(
                                  written, property + " is no " + type + " of the template"),
                              function.unless(
                                  !written || !shared,
                                  "shares its " + property + " with another function")));
            });
  }

  /**
   * Open HTTP functions start from a snapshot, with the settings it needs. No other function does,
   * because a snapshot has to be kept in use.
   */
  static Stream<Finding> openFunctionsStartFromSnapshots(TemplateTree template) {
    return SamFunction.all(template)
        .flatMap(
            function -> {
              boolean snapshot =
                  function.text("SnapStart", "ApplyOn").equals(Optional.of("PublishedVersions"));
              return Stream.concat(
                  function.unless(
                      snapshot == function.isOpen(),
                      snapshot
                          ? "has SnapStart but no open route"
                          : "is open but has no SnapStart"),
                  snapshot ? versionsArePublished(function) : Stream.empty());
            });
  }

  /**
   * A schedule calls each open function, which starts from a snapshot: Lambda drops the snapshot of
   * a version that was not called for 14 days, and fails the next call.
   */
  static Stream<Finding> snapshotsAreKeptInUse(TemplateTree template) {
    return SamFunction.all(template)
        .filter(SamFunction::isOpen)
        .flatMap(
            function -> {
              List<Trigger> schedules = function.triggers().filter(Trigger::keepsWarm).toList();
              return schedules.size() == 1
                  ? isCalledDaily(schedules.get(0))
                  : function.unless(false, "has not one ScheduleV2 that keeps it warm");
            });
  }

  private static Stream<Finding> isCalledDaily(Trigger schedule) {
    return KEEPS_WARM.entrySet().stream()
        .flatMap(
            wanted ->
                schedule.unless(
                    schedule
                        .text(wanted.getKey().toArray(String[]::new))
                        .equals(Optional.of(wanted.getValue())),
                    String.join(".", wanted.getKey()) + " is not " + wanted.getValue()));
  }

  private static Stream<Finding> versionsArePublished(SamFunction function) {
    return Stream.of(
            function.unless(
                function.text("AutoPublishAlias").isPresent(), "AutoPublishAlias is missing"),
            function.unless(
                function.text("AutoPublishAliasAllProperties").equals(Optional.of("true")),
                "AutoPublishAliasAllProperties is not true"),
            function.unless(
                function
                    .property("AutoPublishCodeSha256")
                    .flatMap(References::target)
                    .equals(Optional.of("Release")),
                "AutoPublishCodeSha256 is not the parameter Release"),
            function.unless(
                function.text("VersionDeletionPolicy").equals(Optional.of("Delete")),
                "VersionDeletionPolicy is not Delete"))
        .flatMap(findings -> findings);
  }
}
