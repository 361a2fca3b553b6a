package dev.pamphlet.sam;

import dev.pamphlet.template.TreeNode;
import dev.pamphlet.template.TreeNode.Intrinsic;
import dev.pamphlet.template.TreeNode.Mapping;
import dev.pamphlet.template.TreeNode.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names that a part of a template refers to. */
final class References {

  private static final Pattern IN_SUBSTITUTION = Pattern.compile("\\$\\{([^!}.]+)[^}]*}");

  private References() {}

  /** Every name: resources, parameters, conditions, pseudo parameters. */
  static Stream<String> in(TreeNode node) {
    if (node instanceof Intrinsic intrinsic) {
      return ofIntrinsic(intrinsic);
    }
    if (node instanceof Sequence sequence) {
      return sequence.items().stream().flatMap(References::in);
    }
    if (node instanceof Mapping mapping) {
      return mapping.entries().values().stream().flatMap(entry -> in(entry.value()));
    }
    return Stream.empty();
  }

  /** The one resource that a property names, as {@code !Ref} or {@code !GetAtt} do. */
  static Optional<String> target(TreeNode node) {
    return node instanceof Intrinsic intrinsic
            && List.of("Ref", "Fn::GetAtt").contains(intrinsic.name())
        ? in(intrinsic).findFirst()
        : Optional.empty();
  }

  private static Stream<String> ofIntrinsic(Intrinsic intrinsic) {
    return switch (intrinsic.name()) {
      case "Ref", "Condition" -> Items.texts(intrinsic.argument());
      case "Fn::GetAtt", "Fn::If" ->
          Stream.concat(Items.texts(intrinsic.argument()).limit(1), in(intrinsic.argument()));
      case "Fn::Sub" ->
          Stream.concat(
              Items.texts(intrinsic.argument()).limit(1).flatMap(References::inSubstitution),
              in(intrinsic.argument()));
      default -> in(intrinsic.argument());
    };
  }

  private static Stream<String> inSubstitution(String text) {
    return IN_SUBSTITUTION.matcher(text).results().map((MatchResult match) -> match.group(1));
  }
}
