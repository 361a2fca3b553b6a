package dev.pamphlet.template;

import dev.pamphlet.template.HttpApi.Cors;
import dev.pamphlet.template.HttpApi.Throttle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads an {@code AWS::Serverless::HttpApi}. */
final class HttpApiReader {

  private HttpApiReader() {}

  /** An API as declared, before the routes of the functions are known. */
  record Declared(HttpApi api, Fields fields) {

    /**
     * The API, after checking that no route is declared twice and that every setting is for an
     * existing route.
     */
    HttpApi withRoutes(List<Route> routes) {
      Set<String> keys = new HashSet<>();
      Set<String> shapes = new HashSet<>();
      for (Route route : routes) {
        if (!keys.add(route.key())) {
          throw fields.problem("has the route " + route.key() + " twice");
        }
        if (!shapes.add(route.shape())) {
          throw fields.problem("has another route that takes what " + route.key() + " takes");
        }
      }
      for (String key : api.routeThrottles().keySet()) {
        if (!keys.contains(key)) {
          throw fields.problem("RouteSettings", "are for '" + key + "', which is no route");
        }
      }
      return api;
    }
  }

  static Declared read(Fields fields) {
    fields.only("StageName", "$default");
    // Each route says itself whether it requires a signed request; this does not change the
    // default.
    fields.map("Auth", auth -> auth.flag("EnableIamAuthorizer", false));
    fields.leaveOut("Domain", "domain name");
    fields.ignore(
        "Description",
        "DisableExecuteApiEndpoint",
        "FailOnWarnings",
        "Name",
        "PropagateTags",
        "Tags");
    if (fields.isText("CorsConfiguration")) {
      throw fields.problem("CorsConfiguration", "is not emulated unless it is spelt out");
    }
    HttpApi api =
        new HttpApi(
            fields.logicalId(),
            fields.map("CorsConfiguration", HttpApiReader::cors),
            fields.map("DefaultRouteSettings", HttpApiReader::throttle).flatMap(it -> it),
            fields.map("RouteSettings", HttpApiReader::throttles).orElse(Map.of()),
            fields.map("AccessLogSettings", HttpApiReader::accessLogFormat));
    return new Declared(api, fields);
  }

  private static Cors cors(Fields fields) {
    return new Cors(
        fields.texts("AllowOrigins"),
        fields.texts("AllowMethods"),
        fields.texts("AllowHeaders"),
        fields.texts("ExposeHeaders"),
        fields.integer("MaxAge"),
        fields.flag("AllowCredentials", false));
  }

  private static Map<String, Throttle> throttles(Fields routes) {
    Map<String, Throttle> throttles = new HashMap<>();
    for (String key : routes.keys()) {
      routes
          .requiredMap(key, HttpApiReader::throttle)
          .ifPresent(throttle -> throttles.put(key, throttle));
    }
    return throttles;
  }

  private static Optional<Throttle> throttle(Fields settings) {
    settings.ignore("DetailedMetricsEnabled");
    OptionalInt burst = settings.integer("ThrottlingBurstLimit");
    Optional<Double> rate = settings.number("ThrottlingRateLimit");
    if (burst.isPresent() != rate.isPresent()) {
      throw settings.problem("throttles by a burst and a rate, or not at all");
    }
    return rate.map(perSecond -> new Throttle(burst.getAsInt(), perSecond));
  }

  private static String accessLogFormat(Fields settings) {
    settings.ignore("DestinationArn");
    return settings.requiredText("Format");
  }
}
