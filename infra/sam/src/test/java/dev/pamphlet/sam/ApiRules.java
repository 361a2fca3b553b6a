package dev.pamphlet.sam;

import dev.pamphlet.template.TemplateTree;
import dev.pamphlet.template.TreeNode;
import dev.pamphlet.template.TreeNode.Mapping;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules for the HTTP API and its routes. */
final class ApiRules {

  private static final String EDITOR = "/v1/editor/";

  private ApiRules() {}

  /** Exactly the routes of editors take signed requests only. */
  static Stream<Finding> editorsSign(TemplateTree template) {
    return routes(template)
        .flatMap(
            route ->
                route.unless(
                    route.isSigned() == route.path().startsWith(EDITOR),
                    route.isSigned()
                        ? "is signed but not under " + EDITOR
                        : "is under " + EDITOR + " but not signed"));
  }

  /** A route names its method: ANY would accept methods that no function expects. */
  static Stream<Finding> routesNameTheirMethod(TemplateTree template) {
    return routes(template)
        .flatMap(
            route ->
                route.unless(
                    Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
                        .contains(route.method()),
                    "Method is " + route.method() + ": state one HTTP method"));
  }

  /** CORS allows browsers the methods of the open routes, and no header that signs a request. */
  static Stream<Finding> browsersCannotSign(TemplateTree template) {
    Set<String> open =
        routes(template)
            .filter(route -> !route.isSigned())
            .map(Trigger::method)
            .collect(Collectors.toCollection(TreeSet::new));
    return apis(template)
        .flatMap(
            api ->
                Stream.concat(
                    texts(api, "CorsConfiguration", "AllowMethods")
                        .filter(method -> !open.contains(method))
                        .map(
                            method ->
                                api.wrong("AllowMethods has " + method + ", but no open route")),
                    texts(api, "CorsConfiguration", "AllowHeaders")
                        .map(header -> header.toLowerCase(Locale.ROOT))
                        .filter(ApiRules::signs)
                        .map(header -> api.wrong("AllowHeaders has " + header + ", which signs"))));
  }

  private static boolean signs(String header) {
    return header.equals("*") || header.equals("authorization") || header.startsWith("x-amz-");
  }

  /** Every route is throttled, and route settings name routes that exist. */
  static Stream<Finding> routesAreThrottled(TemplateTree template) {
    Set<String> keys = routes(template).map(Trigger::routeKey).collect(Collectors.toSet());
    return apis(template)
        .flatMap(
            api ->
                Stream.concat(
                    Stream.of("ThrottlingRateLimit", "ThrottlingBurstLimit")
                        .filter(limit -> api.property("DefaultRouteSettings", limit).isEmpty())
                        .map(limit -> api.wrong("DefaultRouteSettings lacks " + limit)),
                    keys(api, "RouteSettings")
                        .filter(key -> !keys.contains(key))
                        .map(key -> api.wrong("RouteSettings has no such route: " + key))));
  }

  /** The access log goes to a log group of the template and holds no personal data. */
  static Stream<Finding> accessLogHoldsNoPersonalData(TemplateTree template) {
    return apis(template)
        .flatMap(
            api ->
                Stream.concat(
                    api.unless(
                        api.property("AccessLogSettings", "DestinationArn")
                            .flatMap(References::target)
                            .filter(template.resources("AWS::Logs::LogGroup")::containsKey)
                            .isPresent(),
                        "the access log goes to no log group of the template"),
                    Stream.of("querystring", "context.identity", "authorizer", "context.path")
                        .filter(
                            word ->
                                api.text("AccessLogSettings", "Format")
                                    .orElse("")
                                    .toLowerCase(Locale.ROOT)
                                    .contains(word.toLowerCase(Locale.ROOT)))
                        .map(word -> api.wrong("the access log contains " + word))));
  }

  /** A mistake in a route fails the deployment, unless its operator decides otherwise. */
  static Stream<Finding> warningsFail(TemplateTree template) {
    return apis(template)
        .flatMap(
            api ->
                api.unless(
                    api.property("FailOnWarnings")
                        .flatMap(value -> valueOrDefault(value, template))
                        .filter("true"::equals)
                        .isPresent(),
                    "FailOnWarnings is neither true nor a parameter that is true by default"));
  }

  private static Optional<String> valueOrDefault(TreeNode value, TemplateTree template) {
    return value
        .text()
        .or(
            () ->
                References.target(value)
                    .flatMap(name -> template.root().text("Parameters", name, "Default")));
  }

  static Stream<Trigger> routes(TemplateTree template) {
    return SamFunction.all(template).flatMap(SamFunction::routes);
  }

  private static Stream<Resource> apis(TemplateTree template) {
    return Resource.ofType(template, "AWS::Serverless::HttpApi");
  }

  private static Stream<String> texts(Resource api, String... keys) {
    return api.property(keys).stream().flatMap(Items::texts);
  }

  private static Stream<String> keys(Resource api, String key) {
    return api.property(key).stream()
        .filter(Mapping.class::isInstance)
        .flatMap((TreeNode settings) -> ((Mapping) settings).entries().keySet().stream());
  }
}
