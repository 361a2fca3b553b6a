package dev.pamphlet.sam;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.pamphlet.local.template.TemplateTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every function needs. */
final class FunctionRules {

  /** Seconds after which the gateway stops waiting for any function. */
  private static final int GATEWAY_WAITS = 30;

  /** Lines of a function with its role and its log group that fit on one screen. */
  private static final int MOST_LINES = 60;

  private FunctionRules() {}

  /** The handler is a class that Lambda can instantiate and call. */
  static Stream<Finding> handlersExist(TemplateTree template) {
    return SamFunction.all(template)
        .flatMap(
            function -> {
              String handler = function.text("Handler").orElse("");
              return function.unless(isHandler(handler), "'" + handler + "' is no handler");
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
                            function.text("MemorySize").isPresent(), "states no MemorySize"),
                        function.unless(function.timeout().isPresent(), "states no Timeout"),
                        function.unless(
                            function.text("Tracing").equals(Optional.of("Active")),
                            "is not traced"),
                        function.unless(
                            function.resource().text("Description").isPresent(),
                            "does not say what it is for"))
                    .flatMap(findings -> findings));
  }

  /** A function with a route times out before the gateway does. */
  static Stream<Finding> routesEndInTime(TemplateTree template) {
    return SamFunction.all(template)
        .filter(function -> function.routes().findAny().isPresent())
        .flatMap(
            function ->
                function.unless(
                    function.timeout().stream().allMatch(seconds -> seconds < GATEWAY_WAITS),
                    "may run longer than the gateway waits"));
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
                                  written, property + " names no " + type + " of the template"),
                              function.unless(
                                  !written || !shared,
                                  "shares its " + property + " with another function")));
            });
  }

  /**
   * Open HTTP functions start from a snapshot, with the settings it needs. No other function does,
   * because a snapshot has to be kept in use.
   */
  static Stream<Finding> snapshotsAreForReaders(TemplateTree template) {
    return SamFunction.all(template)
        .flatMap(
            function -> {
              boolean snapshot =
                  function.text("SnapStart", "ApplyOn").equals(Optional.of("PublishedVersions"));
              return Stream.concat(
                  function.unless(
                      snapshot == function.isOpen(),
                      snapshot ? "has a snapshot and no open route" : "is open, without SnapStart"),
                  snapshot ? versionsArePublished(function) : Stream.empty());
            });
  }

  private static Stream<Finding> versionsArePublished(SamFunction function) {
    return Stream.of(
            function.unless(
                function.text("AutoPublishAlias").isPresent(), "has a snapshot and no alias"),
            function.unless(
                function.text("AutoPublishAliasAllProperties").equals(Optional.of("true")),
                "publishes no version when a setting changes"),
            function.unless(
                function
                    .property("AutoPublishCodeSha256")
                    .flatMap(References::target)
                    .equals(Optional.of("Release")),
                "publishes no version with a new Release"),
            function.unless(
                function.text("VersionDeletionPolicy").equals(Optional.of("Delete")),
                "keeps the code of every version"))
        .flatMap(findings -> findings);
  }
}
