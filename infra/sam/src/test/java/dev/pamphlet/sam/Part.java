package dev.pamphlet.sam;

import dev.pamphlet.template.TreeNode;
import dev.pamphlet.template.TreeNode.Mapping;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of a template that has {@code Properties} and can be wrong. */
interface Part {

  /** Its name in findings. */
  String label();

  Mapping node();

  default Optional<TreeNode> property(String... keys) {
    return node().at("Properties").flatMap(properties -> properties.at(keys));
  }

  default Optional<String> text(String... keys) {
    return node().at("Properties").flatMap(properties -> properties.text(keys));
  }

  default Finding wrong(String words) {
    return new Finding(node().position(), label() + ": " + words);
  }

  /** A finding with these words, or none if it is right. */
  default Stream<Finding> unless(boolean right, String words) {
    return right ? Stream.empty() : Stream.of(wrong(words));
  }
}
