package dev.pamphlet.sam;

import dev.pamphlet.local.template.TreeNode;
import dev.pamphlet.local.template.TreeNode.Scalar;
import dev.pamphlet.local.template.TreeNode.Sequence;
import java.util.stream.Stream;

/** CloudFormation takes one thing where it takes a list of them. */
final class Items {

  private Items() {}

  /** The items of a list, or the one thing itself. */
  static Stream<TreeNode> of(TreeNode node) {
    return node instanceof Sequence sequence ? sequence.items().stream() : Stream.of(node);
  }

  /** Those that are plain texts. */
  static Stream<String> texts(TreeNode node) {
    return of(node).filter(Scalar.class::isInstance).map(item -> ((Scalar) item).text());
  }
}
