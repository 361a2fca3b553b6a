package dev.pamphlet.local.faults;

import dev.pamphlet.local.control.ControlApi;
import dev.pamphlet.local.control.ControlProblem;
import dev.pamphlet.local.control.ControlRequest;
import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.runtime.Functions;
import java.util.Map;
import java.util.stream.Collectors;

/** Controls faults over HTTP. */
public final class FaultControl {

  private static final String PATH = "/_local/faults";
  private static final String USAGE =
      "{\"kind\": \"throttle|conflict|error|latency|reset|reset-after|timeout|timeout-after"
          + "|kill-before|kill-after|again|reorder|stop\"} and, as wanted, function, action, skip,"
          + " next, share, seed, milliseconds";

  private final Faults faults;
  private final Functions functions;

  private FaultControl(Faults faults, Functions functions) {
    this.faults = faults;
    this.functions = functions;
  }

  /**
   * Serves them at {@code /_local/faults}, and the paths to read the log of a function and to kill
   * it.
   */
  public static void add(ControlApi api, Faults faults, Functions functions) {
    FaultControl control = new FaultControl(faults, functions);
    api.on("GET", PATH, "the faults that strike calls and deliveries", request -> control.list())
        .on("POST", PATH, "adds one: " + USAGE, control::add)
        .on("DELETE", PATH, "ends them all", request -> control.clear())
        .on(
            "GET",
            "/_local/functions/{name}/log",
            "the latest lines of a function, with Lambda's around each invocation",
            control::log)
        .on("POST", "/_local/functions/{name}/kill", "kills its processes", control::kill);
  }

  private Object list() {
    return Map.of("faults", faults.struck());
  }

  private Object add(ControlRequest request) {
    Fault fault = request.body(Fault.class);
    fault.function().ifPresent(this::processes);
    faults.add(fault);
    return list();
  }

  private Object clear() {
    faults.clear();
    return list();
  }

  private HttpResponse log(ControlRequest request) {
    String function = request.variable("name");
    processes(function);
    return HttpResponse.text(
        200,
        functions.log(function).stream().map(line -> line + "\n").collect(Collectors.joining()));
  }

  private Object kill(ControlRequest request) {
    String function = request.variable("name");
    int killed = processes(function);
    functions.kill(function);
    return Map.of("killed", killed);
  }

  private int processes(String function) {
    try {
      return functions.processes(function).size();
    } catch (IllegalArgumentException unknown) {
      throw ControlProblem.unknown(unknown.getMessage());
    }
  }
}
