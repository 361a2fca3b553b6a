package dev.pamphlet.sam;

import dev.pamphlet.template.TreeNode;
import dev.pamphlet.template.TreeNode.Scalar;
import dev.pamphlet.template.TreeNode.Sequence;
import java.util.stream.Stream;

/** CloudFormation accepts a single value in place of a list. */
final class Items {

  private Items() {}

  /** The items of a list, or the single value. */
  static Stream<TreeNode> of(TreeNode node) {
    return node instanceof Sequence sequence ? sequence.items().stream() : Stream.of(node);
  }

  /** The items that are plain texts. */
  static Stream<String> texts(TreeNode node) {
    return of(node).filter(Scalar.class::isInstance).map(item -> ((Scalar) item).text());
  }
}
