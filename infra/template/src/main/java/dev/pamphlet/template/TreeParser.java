package dev.pamphlet.template;

import dev.pamphlet.template.TreeNode.Entry;
import dev.pamphlet.template.TreeNode.Intrinsic;
import dev.pamphlet.template.TreeNode.Mapping;
import dev.pamphlet.template.TreeNode.Scalar;
import dev.pamphlet.template.TreeNode.Sequence;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Turns YAML into {@link TreeNode}s, as CloudFormation reads it: every scalar is text, and aliases
 * are refused.
 */
final class TreeParser {

  /** The functions that CloudFormation knows without the prefix {@code Fn::}. */
  private static final Set<String> UNPREFIXED = Set.of("Ref", "Condition");

  private static final Set<Tag> LITERALS = Set.of(Tag.BOOL, Tag.FLOAT, Tag.INT);

  /** Keys that are not text are let through, so that the complaint here can name their position. */
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setAllowNonScalarKeys(true).build();

  private final String file;

  private TreeParser(String file) {
    this.file = file;
  }

  static Mapping parse(Path file) {
    String name = String.valueOf(file.getFileName());
    String yaml;
    try {
      yaml = Files.readString(file);
    } catch (IOException unreadable) {
      throw new TemplateProblem("cannot read the template " + file + ": " + unreadable, unreadable);
    }
    return new TreeParser(name).parse(yaml);
  }

  private Mapping parse(String yaml) {
    Optional<Node> root;
    try {
      root = new Compose(SETTINGS).composeReader(new StringReader(yaml));
    } catch (MarkedYamlEngineException malformed) {
      Position position = position(malformed.getProblemMark());
      throw new TemplateProblem(position + ": " + malformed.getProblem(), malformed);
    } catch (ReaderException unprintable) {
      String before = yaml.substring(0, Math.min(unprintable.getPosition(), yaml.length()));
      int line = 1 + (int) before.chars().filter(character -> character == '\n').count();
      throw new TemplateProblem(
          new Position(file, line, 1) + ": a character that no template has", unprintable);
    } catch (StackOverflowError bottomless) {
      throw new TemplateProblem(file + ": is nested too deeply to be read", bottomless);
    } catch (YamlEngineException | NumberFormatException malformed) {
      // The parser does not catch an escape of eight digits that is out of range.
      throw new TemplateProblem(file + ": " + malformed.getMessage(), malformed);
    }
    if (root.isPresent() && node(root.get()) instanceof Mapping mapping) {
      return mapping;
    }
    throw new Position(file, 1, 1).problem("a template is a map of sections");
  }

  private TreeNode node(Node yaml) {
    Position position = position(yaml.getStartMark());
    if (yaml.getAnchor().isPresent()) {
      throw position.problem("CloudFormation knows no YAML anchors and aliases");
    }
    TreeNode untagged = untagged(yaml, position);
    String tag = yaml.getTag().getValue();
    if (tag.startsWith("!")) {
      return intrinsic(position, longName(tag.substring(1)), untagged);
    }
    return untagged;
  }

  private TreeNode untagged(Node yaml, Position position) {
    if (yaml instanceof ScalarNode scalar) {
      if (scalar.getTag().equals(Tag.NULL)) {
        throw position.problem("a value is missing here");
      }
      return new Scalar(position, scalar.getValue(), LITERALS.contains(scalar.getTag()));
    }
    if (yaml instanceof SequenceNode sequence) {
      return new Sequence(position, sequence.getValue().stream().map(this::node).toList());
    }
    return mapping((MappingNode) yaml, position);
  }

  private TreeNode mapping(MappingNode yaml, Position position) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : yaml.getValue()) {
      Position at = position(tuple.getKeyNode().getStartMark());
      if (!(node(tuple.getKeyNode()) instanceof Scalar key)) {
        throw at.problem("a key is a text");
      }
      Entry entry = new Entry(at, node(tuple.getValueNode()));
      if (entries.put(key.text(), entry) != null) {
        throw at.problem("the key '" + key.text() + "' stands here a second time");
      }
    }
    return longForm(position, entries).orElseGet(() -> new Mapping(position, entries));
  }

  /** A function in its long form: a map of one key, which is its name. */
  private static Optional<TreeNode> longForm(Position position, Map<String, Entry> entries) {
    if (entries.size() != 1) {
      return Optional.empty();
    }
    Map.Entry<String, Entry> only = entries.entrySet().iterator().next();
    TreeNode argument = only.getValue().value();
    boolean named = UNPREFIXED.contains(only.getKey()) && argument instanceof Scalar;
    return named || only.getKey().startsWith("Fn::")
        ? Optional.of(intrinsic(position, only.getKey(), argument))
        : Optional.empty();
  }

  private static String longName(String shortName) {
    return UNPREFIXED.contains(shortName) ? shortName : "Fn::" + shortName;
  }

  private static Intrinsic intrinsic(Position position, String name, TreeNode argument) {
    if (name.equals("Fn::GetAtt") && argument instanceof Scalar scalar) {
      int dot = scalar.text().indexOf('.');
      if (dot < 0) {
        throw position.problem("Fn::GetAtt wants Resource.Attribute, not '" + scalar.text() + "'");
      }
      Scalar resource = new Scalar(position, scalar.text().substring(0, dot));
      Scalar attribute = new Scalar(position, scalar.text().substring(dot + 1));
      return new Intrinsic(position, name, new Sequence(position, List.of(resource, attribute)));
    }
    return new Intrinsic(position, name, argument);
  }

  private Position position(Optional<Mark> mark) {
    return mark.map(at -> new Position(file, at.getLine() + 1, at.getColumn() + 1))
        .orElseGet(() -> new Position(file, 1, 1));
  }
}
