package dev.pamphlet.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.template.TreeNode.Intrinsic;
import dev.pamphlet.template.TreeNode.Mapping;
import dev.pamphlet.template.TreeNode.Scalar;
import dev.pamphlet.template.TreeNode.Sequence;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlobalsTest {

  private static final String GLOBALS =
      """
      Globals:
        Function:
          Number: 1
          List: [a, b]
          Map: {one: 1, two: 2, inner: {x: 1}}
          Function: {Ref: Global}
          Inherited: yes
      Resources:
        F:
          Properties:
      """;

  @TempDir Path folder;

  @Test
  void ofAnythingButMapsAndListsTheResourcesOwnWins() {
    assertThat(merged("Number: 2").text("Number")).contains("2");
  }

  @Test
  void aPropertyThatTheResourceDoesNotHaveIsInherited() {
    assertThat(merged("Number: 2").text("Inherited")).contains("yes");
  }

  @Test
  void theResourcesListFollowsTheGlobalOne() {
    assertThat(texts(merged("List: [b, c]"), "List")).containsExactly("a", "b", "b", "c");
  }

  @Test
  void mapsAreMergedEntryByEntryAndDeeply() {
    Mapping merged = merged("Map: {two: 20, inner: {y: 2}}");

    assertThat(merged.text("Map", "one")).contains("1");
    assertThat(merged.text("Map", "two")).contains("20");
    assertThat(merged.text("Map", "inner", "x")).contains("1");
    assertThat(merged.text("Map", "inner", "y")).contains("2");
  }

  @Test
  void aFunctionIsOneValueAndNeverMerged() {
    Intrinsic function = (Intrinsic) merged("Function: {Ref: Own}").at("Function").orElseThrow();

    assertThat(function.argument().text()).contains("Own");
  }

  @Test
  void otherTypesInheritNothing() {
    TemplateTree tree = new TemplateFile(folder).tree(GLOBALS + "      Number: 2\n");
    Mapping own = (Mapping) tree.resources().get("F").at("Properties").orElseThrow();

    assertThat(new Globals(tree).merge("AWS::DynamoDB::Table", own)).isSameAs(own);
  }

  private Mapping merged(String property) {
    TemplateTree tree = new TemplateFile(folder).tree(GLOBALS + "      " + property + "\n");
    Mapping own = (Mapping) tree.resources().get("F").at("Properties").orElseThrow();
    return new Globals(tree).merge("AWS::Serverless::Function", own);
  }

  private static List<String> texts(Mapping map, String key) {
    Sequence list = (Sequence) map.at(key).orElseThrow();
    return list.items().stream().map(item -> ((Scalar) item).text()).toList();
  }
}
