package dev.pamphlet.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.template.TreeNode.Intrinsic;
import dev.pamphlet.template.TreeNode.Scalar;
import dev.pamphlet.template.TreeNode.Sequence;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateTreeTest {

  @TempDir Path folder;
  private TemplateFile template;

  @BeforeEach
  void aTemplate() {
    template = new TemplateFile(folder);
  }

  @Test
  void everyNodeHasItsPosition() {
    TreeNode.Mapping root = template.tree("A:\n  B:\n    - one\n    - two\n").root();

    assertThat(root.at("A", "B").map(TreeNode::position))
        .contains(new Position("template.yaml", 3, 5));
    assertThat(root.entries().get("A").position()).hasToString("template.yaml:1:1");
  }

  @Test
  void theShortAndTheLongFormOfAFunctionAreTheSame() {
    TreeNode.Mapping root =
        template
            .tree("A: !GetAtt X.Y.Z\nB: {Fn::GetAtt: [X, Y.Z]}\nC: {Ref: X}\nD: !Ref X\n")
            .root();

    assertThat(function(root, "A")).isEqualTo(function(root, "B"));
    assertThat(function(root, "C")).isEqualTo(function(root, "D")).isEqualTo("Ref[X]");
  }

  @Test
  void resourcesAreFoundByTheirType() {
    TemplateTree tree =
        template.tree("Resources:\n  A: {Type: X}\n  B: {Type: Y}\n  C: {Type: X}\n");

    assertThat(tree.resources()).containsOnlyKeys("A", "B", "C");
    assertThat(tree.resources("X").keySet()).containsExactly("A", "C");
  }

  @Test
  void numbersAndBooleansAreText() {
    TreeNode.Mapping root = template.tree("A: 007\nB: true\nC: 'x'\n").root();

    assertThat(root.text("A")).contains("007");
    assertThat(root.text("B")).contains("true");
  }

  @Test
  void aDuplicateKeyIsRefused() {
    assertRefused(
        "A: 1\nB:\n  C: 1\n  C: 2\n", "template.yaml:4:3: the key 'C' stands here a second time");
  }

  @Test
  void anAliasIsRefusedAsCloudFormationDoes() {
    assertRefused(
        "A: &a {x: 1}\nB: *a\n",
        "template.yaml:1:4: CloudFormation knows no YAML anchors and aliases");
  }

  @Test
  void aKeyWithoutValueIsRefused() {
    assertRefused("A:\n  B:\n  C: 1\n", "template.yaml:2:5: a value is missing here");
  }

  static Stream<Arguments> notYaml() {
    return Stream.of(
        Arguments.of("a list that does not end", "A: [1, 2\nB: 3\n", 2),
        Arguments.of("a text that does not end", "A: 'x\nB: 1\n", 3),
        Arguments.of("an unknown escape", "A: 1\nB: \"\\q\"\n", 2),
        Arguments.of("a tab for an indentation", "A:\n\tB: 1\n", 2),
        Arguments.of("a line too far to the left", "  A: 1\n B: 2\n", 2),
        Arguments.of("a colon too many", "A: 1\nB: c: d\n", 2),
        Arguments.of("a character that begins nothing", "A: 1\nB: @x\n", 2),
        Arguments.of("a second document", "A: 1\n---\nB: 2\n", 2),
        Arguments.of("a key that is a list", "A: 1\n[b]: 1\n", 2),
        Arguments.of("a control character", "A: 1\nB: \u0007\n", 2));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notYaml")
  void malformedYamlIsRefusedWithItsPosition(String what, String yaml, int line) {
    assertThatThrownBy(() -> template.tree(yaml))
        .isInstanceOf(TemplateProblem.class)
        .hasMessageStartingWith("template.yaml:" + line + ":");
  }

  @Test
  void anEscapeOutOfRangeIsRefused() {
    assertRefused(
        "A: \"\\UF00051FC\"", "template.yaml: For input string: \"F00051FC\" under radix 16");
  }

  @Test
  void endlessNestingIsRefused() {
    assertRefused("A: " + "[".repeat(100_000), "template.yaml: is nested too deeply to be read");
  }

  @Test
  void aTemplateThatIsNotAMapIsRefused() {
    assertRefused("- A\n", "template.yaml:1:1: a template is a map of sections");
    assertRefused("", "template.yaml:1:1: a template is a map of sections");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> TemplateTree.read(folder.resolve("other.yaml")))
        .isInstanceOf(TemplateProblem.class)
        .hasMessageContaining("other.yaml");
  }

  private void assertRefused(String yaml, String complaint) {
    assertThatThrownBy(() -> template.tree(yaml))
        .isInstanceOf(TemplateProblem.class)
        .hasMessage(complaint);
  }

  /** The function at a key, without positions. */
  private static String function(TreeNode.Mapping root, String key) {
    Intrinsic function = (Intrinsic) root.at(key).orElseThrow();
    List<TreeNode> arguments =
        function.argument() instanceof Sequence sequence
            ? sequence.items()
            : List.of(function.argument());
    return function.name() + arguments.stream().map(node -> ((Scalar) node).text()).toList();
  }
}
