package dev.pamphlet.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * An {@code AWS::Serverless::Function}, Globals merged in.
 *
 * @param zip its code, an absolute path; not necessarily there yet
 * @param handler what the runtime calls: a class name, with {@code ::method} if stated
 * @param runtime {@code java25}
 * @param environment its variables, without those whose value is {@code AWS::NoValue}
 * @param schedules those that are enabled
 * @param sources the event source mappings that are enabled
 * @param role the logical id of its role, which the template has
 * @param reservedConcurrency the most environments that it may have
 */
public record LambdaFunction(
    String logicalId,
    Path zip,
    String handler,
    String runtime,
    int memoryMegabytes,
    int timeoutSeconds,
    Map<String, String> environment,
    List<Route> routes,
    List<Schedule> schedules,
    List<EventSource> sources,
    String role,
    OptionalInt reservedConcurrency) {

  public LambdaFunction {
    environment = Map.copyOf(environment);
    routes = List.copyOf(routes);
    schedules = List.copyOf(schedules);
    sources = List.copyOf(sources);
  }

  /**
   * Whether anybody may call it. Such functions are those of readers: they start from snapshots.
   */
  public boolean isOpen() {
    return routes.stream().anyMatch(route -> route.authorization() == Route.Authorization.NONE);
  }

  LambdaFunction withRole(String logicalIdOfRole) {
    return new LambdaFunction(
        logicalId,
        zip,
        handler,
        runtime,
        memoryMegabytes,
        timeoutSeconds,
        environment,
        routes,
        schedules,
        sources,
        logicalIdOfRole,
        reservedConcurrency);
  }
}
