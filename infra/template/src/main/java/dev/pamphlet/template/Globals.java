package dev.pamphlet.template;

import dev.pamphlet.template.TreeNode.Entry;
import dev.pamphlet.template.TreeNode.Mapping;
import dev.pamphlet.template.TreeNode.Sequence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Globals section, merged into resources as SAM does: maps entry by entry, lists one after the
 * other; of anything else, the resource's own wins. An intrinsic function counts as one value and
 * is never merged. Source: {@code samtranslator.plugins.globals.globals.GlobalProperties}.
 */
final class Globals {

  private static final Map<String, String> SECTIONS =
      Map.of("AWS::Serverless::Function", "Function", "AWS::Serverless::HttpApi", "HttpApi");

  private final Map<String, Mapping> sections;

  Globals(TemplateTree tree) {
    sections = tree.section("Globals");
    sections.forEach(
        (name, section) -> {
          if (!SECTIONS.containsValue(name)) {
            throw section.position().problem("the globals of " + name + " are not emulated");
          }
        });
  }

  /** The properties of a resource of the type, with what they inherit. */
  Mapping merge(String type, Mapping properties) {
    return Optional.ofNullable(SECTIONS.get(type))
        .map(sections::get)
        .map(inherited -> merge(inherited, properties))
        .orElse(properties);
  }

  private static Mapping merge(Mapping inherited, Mapping own) {
    Map<String, Entry> entries = new LinkedHashMap<>(inherited.entries());
    own.entries().forEach((key, entry) -> entries.merge(key, entry, Globals::merge));
    return new Mapping(own.position(), entries);
  }

  private static Entry merge(Entry inherited, Entry own) {
    if (inherited.value() instanceof Mapping above && own.value() instanceof Mapping below) {
      return new Entry(own.position(), merge(above, below));
    }
    if (inherited.value() instanceof Sequence above && own.value() instanceof Sequence below) {
      var items = Stream.concat(above.items().stream(), below.items().stream()).toList();
      return new Entry(own.position(), new Sequence(below.position(), items));
    }
    return own;
  }
}
