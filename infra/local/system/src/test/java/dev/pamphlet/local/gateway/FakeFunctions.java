package dev.pamphlet.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.runtime.Invocation;
import dev.pamphlet.local.runtime.Invoker;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Functions that answer as a test requires, and record their calls. */
final class FakeFunctions implements Invoker {

  /** A call from the gateway. */
  record Call(String function, JsonNode event) {}

  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private volatile Function<Call, Invocation> behaviour = call -> answer("{\"statusCode\":200}");

  static Invocation answer(String payload) {
    return new Invocation.Returned(payload.getBytes(StandardCharsets.UTF_8));
  }

  void answering(String payload) {
    doing(call -> answer(payload));
  }

  void doing(Function<Call, Invocation> next) {
    behaviour = next;
  }

  List<Call> calls() {
    return calls;
  }

  @Override
  public Invocation invoke(String function, byte[] event) {
    Call call = new Call(function, Json.read(event).orElseThrow());
    calls.add(call);
    return behaviour.apply(call);
  }
}
