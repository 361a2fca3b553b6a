package dev.pamphlet.sam;

import dev.pamphlet.template.TreeNode.Mapping;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** An entry of a function's {@code Events}. */
record Trigger(SamFunction function, String name, Mapping node) implements Part {

  @Override
  public String label() {
    return function.resource().id() + "." + name;
  }

  boolean isOf(String... types) {
    return Stream.of(types).anyMatch(type -> node.text("Type").equals(Optional.of(type)));
  }

  /** Whether it calls a function only so that it is called. */
  boolean keepsWarm() {
    return isOf("ScheduleV2") && text("Input").equals(Optional.of("{\"keepWarm\": true}"));
  }

  /** {@code GET /v1/articles}, as the gateway names a route. */
  String routeKey() {
    return method() + " " + path();
  }

  String method() {
    return text("Method").orElse("").toUpperCase(Locale.ROOT);
  }

  String path() {
    return text("Path").orElse("");
  }

  boolean isSigned() {
    return text("Auth", "Authorizer").equals(Optional.of("AWS_IAM"));
  }

  /** Whether it reports the failed items of a batch. */
  boolean reportsItems() {
    return property("FunctionResponseTypes").stream()
        .flatMap(Items::texts)
        .anyMatch("ReportBatchItemFailures"::equals);
  }
}
