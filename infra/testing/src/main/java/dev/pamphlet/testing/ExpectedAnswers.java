package dev.pamphlet.testing;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.template.StoryStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The events of {@code infra/sam/events.txt} with their expected responses. {@code
 * infra/sam/invoke_events.py} uses the same files under {@code sam local invoke} and compares the
 * same parts of a response as this class.
 */
public final class ExpectedAnswers {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
  private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{32}\\b");
  private static final Pattern ATTEMPT = Pattern.compile("(?<=[\"/])[0-9A-Za-z_-]{43}(?=\")");
  private static final Pattern PART = Pattern.compile("(?<=\")[0-9a-f]{10}(?=\")");
  private static final Pattern ASSET =
      Pattern.compile("(?<=/assets/)([a-z]+)\\.[0-9A-Za-z_-]{12}\\.");
  private static final Pattern PART_IN_PAGE = Pattern.compile("(?<=\")[0-9a-f]{10}(?=\")");
  private static final Pattern SHARED = Pattern.compile("(?<=/shared/)[0-9A-Za-z_-]{28}(?=\")");
  private static final Pattern CHOICES =
      Pattern.compile("(?:^<label class=\"choice\">.*\\R)+", Pattern.MULTILINE);
  private static final Pattern DAY = Pattern.compile("<time datetime=[^>]*>[^<]*</time>");
  private static final Pattern HASH = Pattern.compile("^(W/)?\"[0-9A-Za-z_-]{22}(-gzip)?\"$");

  private ExpectedAnswers() {}

  /** The steps in the order of the file. */
  public static List<StoryStep> steps() {
    return StoryStep.all(Project.root());
  }

  /** The expected response of a step. */
  public static JsonNode of(StoryStep step) {
    return tree(read(step.answerFile(Project.root())));
  }

  /**
   * A response without the parts that differ from run to run: times, ids, content hashes, and the
   * order of lists that are sorted by ids; and without the HTML of letters.
   */
  public static JsonNode comparable(Answered answered) {
    ObjectNode headers = JSON.createObjectNode();
    answered
        .headers()
        .forEach(
            (name, value) ->
                headers.put(
                    name,
                    name.equals("etag")
                        ? HASH.matcher(value).replaceAll("$1\"<hash>$2\"")
                        : value));
    ObjectNode comparable = JSON.createObjectNode();
    comparable.put("statusCode", answered.status());
    comparable.set("headers", headers);
    comparable.put("isBase64Encoded", answered.headers().containsKey("content-encoding"));
    if (answered.body().length == 0) {
      comparable.put("body", "");
    } else if (answered.isJson()) {
      comparable.set("body", sorted(answered.json()));
    } else {
      comparable.put("body", withoutIds(answered.text()));
    }
    String text = TIME.matcher(comparable.toString()).replaceAll("<time>");
    text = DAY.matcher(ASSET.matcher(text).replaceAll("$1.<hash>.")).replaceAll("<day>");
    text = ATTEMPT.matcher(text).replaceAll("<attempt>");
    text = PART.matcher(text).replaceAll("<part>");
    // The emulator gives functions no other host name.
    text = text.replace("https://localhost/", "https://publication.example.com/");
    return tree(ID.matcher(text).replaceAll("<id>"));
  }

  /** A page without random ids. Options that are sorted by these are sorted by their text. */
  private static String withoutIds(String page) {
    String text =
        SHARED.matcher(PART_IN_PAGE.matcher(page).replaceAll("<part>")).replaceAll("<shared>");
    return CHOICES
        .matcher(text)
        .replaceAll(
            choices ->
                Matcher.quoteReplacement(
                    choices.group().lines().sorted().map(line -> line + "\n").collect(joining())));
  }

  /** Sorts by their text the lists that are sorted by random ids, and leaves out whole letters. */
  private static JsonNode sorted(JsonNode node) {
    List<JsonNode> inside = new ArrayList<>();
    node.forEach(each -> inside.add(sorted(each)));
    if (node.isObject()) {
      ObjectNode object = JSON.createObjectNode();
      node.properties().forEach(each -> object.set(each.getKey(), sorted(each.getValue())));
      if (object.path("html").asText().startsWith("<!DOCTYPE")) {
        object.put("html", "<document>");
      }
      return object;
    }
    if (!node.isArray()) {
      return node;
    }
    boolean byId =
        inside.stream().allMatch(each -> PART.matcher(each.path("id").toString()).find());
    if (byId) {
      inside.sort(Comparator.comparing(each -> each.path("markdown").asText()));
    }
    return JSON.createArrayNode().addAll(inside);
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
