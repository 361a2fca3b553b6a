package dev.pamphlet.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.control.ControlApi;
import dev.pamphlet.local.control.ControlProblem;
import dev.pamphlet.local.control.ControlRequest;
import dev.pamphlet.local.faults.Fault.Kind;
import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.runtime.Functions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Faults over HTTP. */
public final class FaultControl {

  private static final String PATH = "/_local/faults";
  private static final Set<String> MEMBERS =
      Set.of("kind", "function", "action", "skip", "next", "share", "seed", "milliseconds");

  private final Faults faults;
  private final Functions functions;

  private FaultControl(Faults faults, Functions functions) {
    this.faults = faults;
    this.functions = functions;
  }

  /** Serves them at {@code /_local/faults}, and the killing of a function beside its log. */
  public static void add(ControlApi api, Faults faults, Functions functions) {
    FaultControl control = new FaultControl(faults, functions);
    api.on("GET", PATH, "the faults that strike calls and deliveries", request -> control.list())
        .on("POST", PATH, "adds one: " + usage(), control::add)
        .on("DELETE", PATH, "ends them all", request -> control.clear())
        .on("POST", "/_local/functions/{name}/kill", "kills its processes", control::kill);
  }

  private static String usage() {
    return "{\"kind\": \"%s\"} and, as wanted, function, action, skip, next, share, seed, milliseconds"
        .formatted(
            Arrays.stream(Kind.values()).map(FaultControl::name).collect(Collectors.joining("|")));
  }

  private HttpResponse list() {
    ObjectNode list = Json.object();
    for (Faults.Struck struck : faults.struck()) {
      Fault fault = struck.fault();
      ObjectNode told = list.withArray("faults").addObject().put("kind", name(fault.kind()));
      fault.function().ifPresent(function -> told.put("function", function));
      fault.action().ifPresent(action -> told.put("action", action));
      fault.next().ifPresent(next -> told.put("next", next));
      fault.share().ifPresent(share -> told.put("share", share).put("seed", fault.seed()));
      told.put("skip", fault.skip()).put("struck", struck.times());
    }
    return ControlApi.json(list);
  }

  private HttpResponse add(ControlRequest request) {
    JsonNode body = request.json();
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!MEMBERS.contains(name)) {
                throw ControlProblem.malformed("unknown member %s: %s".formatted(name, usage()));
              }
            });
    Optional<String> function = text(body, "function");
    function.ifPresent(this::known);
    try {
      faults.add(
          new Fault(
              kind(body),
              function,
              text(body, "action"),
              body.path("skip").asLong(),
              body.has("next") ? OptionalLong.of(body.path("next").asLong()) : OptionalLong.empty(),
              body.has("share")
                  ? OptionalDouble.of(body.path("share").asDouble())
                  : OptionalDouble.empty(),
              body.path("seed").asLong(),
              Duration.ofMillis(body.path("milliseconds").asLong())));
    } catch (IllegalArgumentException impossible) {
      throw ControlProblem.malformed(impossible.getMessage());
    }
    return list();
  }

  private HttpResponse clear() {
    faults.clear();
    return list();
  }

  private HttpResponse kill(ControlRequest request) {
    String function = request.variable("name");
    int killed = known(function);
    functions.kill(function);
    return ControlApi.json(Json.object().put("killed", killed));
  }

  private int known(String function) {
    try {
      return functions.processes(function).size();
    } catch (IllegalArgumentException unknown) {
      throw ControlProblem.unknown(unknown.getMessage());
    }
  }

  private static Kind kind(JsonNode body) {
    String asked = body.path("kind").asText();
    return Arrays.stream(Kind.values())
        .filter(kind -> name(kind).equals(asked))
        .findFirst()
        .orElseThrow(() -> ControlProblem.malformed("no kind '%s': %s".formatted(asked, usage())));
  }

  private static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Optional<String> text(JsonNode body, String member) {
    return Optional.ofNullable(body.path(member).textValue());
  }
}
