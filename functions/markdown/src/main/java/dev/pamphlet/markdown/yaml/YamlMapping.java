package dev.pamphlet.markdown.yaml;

import dev.pamphlet.markdown.Findings;
import dev.pamphlet.markdown.Position;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads the part of YAML 1.2 that settings need: one mapping of keys to text, truth values, whole
 * numbers, lists of text and mappings of one level. It works on the parser's events, not on objects
 * that the library composes: anchors, aliases and tags are refused before they have an effect,
 * nothing is built from nested collections, and every value has its position.
 */
final class YamlMapping {

  private static final int MAX_LENGTH = 16_384;

  private static final Pattern SHORT_NUMBER = Pattern.compile("-?[0-9]{1,9}");

  private static final Pattern BEYOND_UNICODE = Pattern.compile("\\\\U[89a-fA-F]");

  private final YamlFile file;
  private final Findings findings;
  private final int firstLine;
  private final CoreSchema schema = new CoreSchema();
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private boolean whole;

  /** A key's position and its value. */
  record Entry(Position at, YamlValue value) {}

  private YamlMapping(YamlFile file, Findings findings, int firstLine) {
    this.file = file;
    this.findings = findings;
    this.firstLine = firstLine;
  }

  /**
   * Reads the entries, as far as the YAML can be parsed.
   *
   * @param firstLine of the YAML in the file, counted from 0
   */
  static YamlMapping read(YamlFile file, String yaml, int firstLine, Findings findings) {
    YamlMapping mapping = new YamlMapping(file, findings, firstLine);
    mapping.read(yaml);
    return mapping;
  }

  /** The entries in the author's order. */
  Map<String, Entry> entries() {
    return entries;
  }

  /** The value of a key; {@link YamlValue.Nothing} if it is missing or blank. */
  YamlValue value(String key) {
    Entry entry = entries.get(key);
    return entry == null ? new YamlValue.Nothing(Position.START) : entry.value().orNothing();
  }

  /** Whether everything was read, so that a key without an entry is missing. */
  boolean isWhole() {
    return whole;
  }

  private void read(String yaml) {
    if (yaml.length() > MAX_LENGTH) {
      findings.fault(
          new Position(firstLine + 1, 1),
          file.field(),
          String.format(Locale.ROOT, "%s is longer than %,d characters", file.noun(), MAX_LENGTH));
      return;
    }
    try {
      LoadSettings settings = LoadSettings.builder().setSchema(schema).build();
      readDocument(new Parse(settings).parseString(yaml).iterator());
      whole = true;
    } catch (Refused refused) {
      findings.fault(refused.at, file.field(), refused.getMessage());
    } catch (MarkedYamlEngineException broken) {
      findings.fault(
          broken.getProblemMark().map(this::position).orElse(Position.START),
          file.field(),
          file.noun() + " cannot be read: " + YamlProblem.explain(broken));
    } catch (YamlEngineException broken) {
      findings.fault(
          new Position(firstLine + 1, 1), file.field(), file.noun() + " is not valid YAML");
    } catch (NumberFormatException beyondTheParser) {
      findings.fault(
          beyondUnicode(yaml),
          file.field(),
          file.noun() + " has an escape that is not a character");
    }
  }

  /**
   * The position where the parser failed: an escape of eight digits that is too large for an int.
   */
  private Position beyondUnicode(String yaml) {
    Matcher escape = BEYOND_UNICODE.matcher(yaml);
    int at = escape.find() ? escape.start() : 0;
    int line = (int) yaml.substring(0, at).chars().filter(c -> c == '\n').count();
    int start = yaml.lastIndexOf('\n', at - 1) + 1;
    return new Position(firstLine + line + 1, yaml.codePointCount(start, at) + 1);
  }

  private void readDocument(Iterator<Event> events) {
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof DocumentStartEvent start
          && (start.getSpecVersion().isPresent() || !start.getTags().isEmpty())) {
        throw new Refused(position(event), file.noun() + " must not have directives (%)");
      } else if (event instanceof MappingStartEvent) {
        readMapping(events);
      } else if (event instanceof NodeEvent && !isNothing(event)) {
        throw new Refused(
            position(event), file.noun() + " must consist of lines such as 'key: value'");
      } else if (event instanceof DocumentEndEvent) {
        refuseMore(events.next());
      }
    }
  }

  private void refuseMore(Event event) {
    if (!(event instanceof StreamEndEvent)) {
      throw new Refused(position(event), file.noun() + " must be a single document");
    }
  }

  private void readMapping(Iterator<Event> events) {
    for (Event key = events.next(); !isEnd(key); key = events.next()) {
      if (!(key instanceof ScalarEvent scalar)) {
        throw new Refused(position(key), "a key must be a word");
      }
      refuseIndirection(scalar);
      YamlValue value = value(events.next(), events);
      Position at = position(key);
      Entry first = entries.putIfAbsent(scalar.getValue(), new Entry(at, value));
      if (first != null) {
        findings.fault(
            at,
            file.field(),
            String.format(Locale.ROOT, "this key is in line %d already", first.at().line()));
      }
    }
  }

  private YamlValue value(Event event, Iterator<Event> events) {
    refuseIndirection(event);
    Position at = position(event);
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    if (event instanceof SequenceStartEvent) {
      List<YamlValue> items = new ArrayList<>();
      for (Event item = events.next(); !isEnd(item); item = events.next()) {
        refuseIndirection(item);
        items.add(item instanceof ScalarEvent scalar ? scalar(scalar) : skip(item, events));
      }
      return new YamlValue.Sequence(at, items);
    }
    return event instanceof MappingStartEvent ? mapping(event, events) : skip(event, events);
  }

  private YamlValue mapping(Event start, Iterator<Event> events) {
    List<YamlValue.Entry> inner = new ArrayList<>();
    for (Event key = events.next(); !isEnd(key); key = events.next()) {
      refuseIndirection(key);
      if (!(key instanceof ScalarEvent scalar)) {
        skip(key, events);
        return skip(start, events);
      }
      Event value = events.next();
      refuseIndirection(value);
      inner.add(
          new YamlValue.Entry(
              position(key),
              scalar.getValue(),
              value instanceof ScalarEvent one ? scalar(one) : skip(value, events)));
    }
    return new YamlValue.Mapping(position(start), inner);
  }

  /** Skips a collection that no key asks for, however deep it is. */
  private YamlValue skip(Event start, Iterator<Event> events) {
    int depth = 1;
    while (depth > 0) {
      Event event = events.next();
      refuseIndirection(event);
      depth += event instanceof CollectionStartEvent ? 1 : isEnd(event) ? -1 : 0;
    }
    return new YamlValue.Other(position(start));
  }

  private YamlValue scalar(ScalarEvent scalar) {
    Position at = position(scalar);
    Tag tag =
        schema
            .getScalarResolver()
            .resolve(scalar.getValue(), scalar.getImplicit().canOmitTagInPlainScalar());
    if (!scalar.isPlain() || tag.equals(Tag.STR)) {
      return new YamlValue.Text(at, scalar.getValue(), commentBehind(scalar));
    }
    if (tag.equals(Tag.BOOL)) {
      return new YamlValue.Truth(at, scalar.getValue().toLowerCase(Locale.ROOT).equals("true"));
    }
    if (tag.equals(Tag.INT) && SHORT_NUMBER.matcher(scalar.getValue()).matches()) {
      return new YamlValue.WholeNumber(at, Integer.parseInt(scalar.getValue()));
    }
    return tag.equals(Tag.NULL)
        ? new YamlValue.Nothing(at)
        : new YamlValue.OtherNumber(at, scalar.getValue());
  }

  /** The position of a comment that follows an unquoted value in its line. */
  private Optional<Position> commentBehind(ScalarEvent scalar) {
    if (!scalar.isPlain() || scalar.getEndMark().isEmpty()) {
      return Optional.empty();
    }
    Mark end = scalar.getEndMark().get();
    int[] yaml = end.getBuffer();
    int index = end.getPointer();
    while (index < yaml.length && (yaml[index] == ' ' || yaml[index] == '\t')) {
      index++;
    }
    boolean isComment = index > end.getPointer() && index < yaml.length && yaml[index] == '#';
    return isComment
        ? Optional.of(
            new Position(
                firstLine + end.getLine() + 1, end.getColumn() + 1 + index - end.getPointer()))
        : Optional.empty();
  }

  private boolean isNothing(Event event) {
    return event instanceof ScalarEvent scalar && scalar.getValue().isEmpty();
  }

  private void refuseIndirection(Event event) {
    if (event instanceof AliasEvent
        || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw new Refused(
          position(event),
          file.noun() + " must not have anchors (&) or aliases (*); put the value in quotes");
    }
    Optional<String> tag = Optional.empty();
    if (event instanceof ScalarEvent scalar) {
      tag = scalar.getTag();
    } else if (event instanceof CollectionStartEvent collection) {
      tag = collection.getTag();
    }
    if (tag.isPresent()) {
      throw new Refused(
          position(event), file.noun() + " must not have tags (!); put the value in quotes");
    }
  }

  private static boolean isEnd(Event event) {
    return event instanceof CollectionEndEvent;
  }

  private Position position(Event event) {
    return event.getStartMark().map(this::position).orElse(Position.START);
  }

  private Position position(Mark mark) {
    return new Position(firstLine + mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** Ends the reading at something that would have an effect beyond its own key. */
  private static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Position at;

    Refused(Position at, String message) {
      super(message, null, false, false);
      this.at = at;
    }
  }
}
