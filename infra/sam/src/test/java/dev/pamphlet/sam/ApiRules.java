package dev.pamphlet.sam;

import dev.pamphlet.local.template.TemplateTree;
import dev.pamphlet.local.template.TreeNode;
import dev.pamphlet.local.template.TreeNode.Mapping;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds for the HTTP API and its routes. */
final class ApiRules {

  private static final String EDITOR = "/v1/editor/";

  private ApiRules() {}

  /** Routes of the editor, all of them and no others, are for signed requests. */
  static Stream<Finding> editorsSign(TemplateTree template) {
    return routes(template)
        .flatMap(
            route ->
                route.unless(
                    route.isSigned() == route.path().startsWith(EDITOR),
                    route.isSigned()
                        ? "is signed and not under " + EDITOR
                        : "is under " + EDITOR + " and open"));
  }

  /** A route names its method: ANY would accept methods that no function expects. */
  static Stream<Finding> routesNameTheirMethod(TemplateTree template) {
    return routes(template)
        .flatMap(
            route ->
                route.unless(
                    Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
                        .contains(route.method()),
                    "its method is '" + route.method() + "'"));
  }

  /** A browser may use the methods of the open routes, and cannot sign. */
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
                        .map(method -> api.wrong("no open route has the method " + method)),
                    texts(api, "CorsConfiguration", "AllowHeaders")
                        .map(header -> header.toLowerCase(Locale.ROOT))
                        .filter(ApiRules::signs)
                        .map(header -> api.wrong("browsers may send the header " + header))));
  }

  private static boolean signs(String header) {
    return header.equals("*") || header.equals("authorization") || header.startsWith("x-amz-");
  }

  /** Every route is throttled, and a setting for a route is one for a route that exists. */
  static Stream<Finding> routesAreThrottled(TemplateTree template) {
    Set<String> keys = routes(template).map(Trigger::routeKey).collect(Collectors.toSet());
    return apis(template)
        .flatMap(
            api ->
                Stream.concat(
                    Stream.of("ThrottlingRateLimit", "ThrottlingBurstLimit")
                        .filter(limit -> api.property("DefaultRouteSettings", limit).isEmpty())
                        .map(limit -> api.wrong("has no default " + limit)),
                    keys(api, "RouteSettings")
                        .filter(key -> !keys.contains(key))
                        .map(key -> api.wrong("has settings of no route, " + key))));
  }

  /** The access log goes to a group of the template and holds nothing of a person. */
  static Stream<Finding> accessLogNamesNobody(TemplateTree template) {
    return apis(template)
        .flatMap(
            api ->
                Stream.concat(
                    api.unless(
                        api.property("AccessLogSettings", "DestinationArn")
                            .flatMap(References::target)
                            .filter(template.resources("AWS::Logs::LogGroup")::containsKey)
                            .isPresent(),
                        "its access log goes to no log group of the template"),
                    Stream.of("querystring", "context.identity", "authorizer", "context.path")
                        .filter(
                            word ->
                                api.text("AccessLogSettings", "Format")
                                    .orElse("")
                                    .toLowerCase(Locale.ROOT)
                                    .contains(word.toLowerCase(Locale.ROOT)))
                        .map(word -> api.wrong("its access log holds " + word))));
  }

  /** A mistake in a route fails the deployment. */
  static Stream<Finding> warningsFail(TemplateTree template) {
    return apis(template)
        .flatMap(
            api ->
                api.unless(
                    api.text("FailOnWarnings").filter("true"::equals).isPresent(),
                    "deploys in spite of warnings"));
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
