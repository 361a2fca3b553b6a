package dev.pamphlet.sam;

import dev.pamphlet.template.TemplateTree;
import dev.pamphlet.template.TreeNode;
import dev.pamphlet.template.TreeNode.Mapping;
import java.util.Optional;
import java.util.stream.Stream;

/** A function with the properties that the template's Globals add to it. */
record SamFunction(Resource resource, Optional<TreeNode> globals) {

  static Stream<SamFunction> all(TemplateTree template) {
    Optional<TreeNode> globals = template.root().at("Globals", "Function");
    return Resource.ofType(template, "AWS::Serverless::Function")
        .map(resource -> new SamFunction(resource, globals));
  }

  Optional<TreeNode> property(String... keys) {
    return resource.property(keys).or(() -> globals.flatMap(common -> common.at(keys)));
  }

  Optional<String> text(String... keys) {
    return resource.text(keys).or(() -> globals.flatMap(common -> common.text(keys)));
  }

  /** In seconds; empty unless it is a literal number. */
  Optional<Integer> timeout() {
    return text("Timeout").filter(text -> text.matches("\\d+")).map(Integer::valueOf);
  }

  /** What invokes it. */
  Stream<Trigger> triggers() {
    return resource
        .property("Events")
        .map(events -> (Mapping) events)
        .map(events -> events.entries().entrySet().stream())
        .orElseGet(Stream::empty)
        .map(entry -> new Trigger(this, entry.getKey(), (Mapping) entry.getValue().value()));
  }

  Stream<Trigger> routes() {
    return triggers().filter(trigger -> trigger.isOf("HttpApi"));
  }

  /** Whether anybody may call it over HTTP. */
  boolean isOpen() {
    return routes().anyMatch(route -> !route.isSigned());
  }

  Finding wrong(String words) {
    return resource.wrong(words);
  }

  Stream<Finding> unless(boolean right, String words) {
    return resource.unless(right, words);
  }
}
