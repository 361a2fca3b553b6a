package dev.pamphlet.bench.starts;

import static dev.pamphlet.bench.Terminal.say;

import dev.pamphlet.local.runtime.WorkFolder;
import dev.pamphlet.template.LambdaFunction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Measures how the functions for readers start: cold, and from a snapshot; and what they need when
 * they are warm. Each round measures every function once, so that whatever else the machine does
 * meets all of them alike.
 */
final class StartsBench {

  private static final String REFERENCE = "GetSectionFunction";

  private StartsBench() {}

  /**
   * @param arguments the folder of the project, the number of rounds, and the functions to measure,
   *     separated by commas; all if there are none
   */
  public static void main(String[] arguments) throws Exception {
    Path project = Path.of(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    Set<String> chosen =
        arguments.length > 2 ? new TreeSet<>(List.of(arguments[2].split(","))) : Set.of();
    Path folder = WorkFolder.create();
    try (Stack stack = Stack.start(project.resolve("template.yaml"))) {
      measure(stack, folder, rounds, chosen);
    } finally {
      WorkFolder.remove(folder);
    }
  }

  private static void measure(Stack stack, Path folder, int rounds, Set<String> chosen)
      throws IOException {
    List<LambdaFunction> functions = stack.functions();
    LambdaFunction reference = named(REFERENCE, functions);
    chosen.forEach(name -> named(name, functions));
    LambdaFunction empty = EmptyFunction.in(folder, reference);
    Map<LambdaFunction, List<Start>> starts = new LinkedHashMap<>();
    starts.put(empty, new ArrayList<>());
    starts.put(reference, new ArrayList<>());
    functions.stream()
        .filter(function -> chosen.isEmpty() || chosen.contains(function.logicalId()))
        .forEach(function -> starts.putIfAbsent(function, new ArrayList<>()));

    say("Writing a publication for %d functions to read ...", functions.size());
    Map<String, Request> requests = stack.furnish();
    requests.put(EmptyFunction.NAME, new Request(requests.get(REFERENCE).event(), 200));
    List<LambdaFunction> measured = List.copyOf(starts.keySet());
    try (StartMeter meter = new StartMeter(measured, stack.keys(measured))) {
      for (int round = 1; round <= rounds; round++) {
        say("Round %d of %d ...", round, rounds);
        for (Map.Entry<LambdaFunction, List<Start>> each : starts.entrySet()) {
          LambdaFunction function = each.getKey();
          each.getValue().add(meter.measure(function, requests.get(function.logicalId())));
        }
      }
    }
    say("%nMedian (smallest-largest) of %d rounds; JDK %s.", rounds, Runtime.version());
    say("Milliseconds depend on this machine and what else it does, so compare the ratios.%n");
    new StartsTable(starts, empty, reference).lines().forEach(line -> say("%s", line));
  }

  private static LambdaFunction named(String name, List<LambdaFunction> functions) {
    return functions.stream()
        .filter(function -> function.logicalId().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s is none of the functions for readers: %s"
                        .formatted(
                            name, functions.stream().map(LambdaFunction::logicalId).toList())));
  }
}
