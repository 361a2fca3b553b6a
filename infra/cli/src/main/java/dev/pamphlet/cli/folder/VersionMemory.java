package dev.pamphlet.cli.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Remembers which versions of an article and its quiz a folder was last read or published from, so
 * that somebody else's newer version is noticed even hours later. It is kept in {@value #FILE} in
 * the article's folder, which belongs in the editors' repository beside the text:
 *
 * <pre>{"http://127.0.0.1:3000": {"id": "812a…", "article": 4, "quiz": 2}}</pre>
 *
 * <p>An entry counts only for the article with its id: a local run that starts empty gives its
 * articles new ids and counts their versions from 1 again.
 */
public final class VersionMemory {

  /** The file in an article's folder. */
  public static final String FILE = ".pamphlet.json";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ID = "id";

  /** The kinds of versioned files. */
  public enum Kind {
    ARTICLE("article"),
    QUIZ("quiz");

    private final String member;

    Kind(String member) {
      this.member = member;
    }
  }

  private final Path file;
  private final String api;
  private final ObjectNode entries;

  private VersionMemory(Path file, String api, ObjectNode entries) {
    this.file = file;
    this.api = api;
    this.entries = entries;
  }

  /**
   * The memory of a folder.
   *
   * @param api the address of the API that has the versions
   * @throws FolderProblem if the file cannot be read
   */
  public static VersionMemory of(Path folder, URI api) {
    Path file = folder.resolve(FILE);
    ObjectNode entries = Files.exists(file) ? read(file) : JSON.createObjectNode();
    return new VersionMemory(file, api.toString(), entries);
  }

  private static ObjectNode read(Path file) {
    String text = SourceFile.read(file);
    try {
      if (JSON.readTree(text) instanceof ObjectNode entries) {
        return entries;
      }
    } catch (IOException malformed) {
      throw new FolderProblem(malformed(file), malformed);
    }
    throw new FolderProblem(malformed(file));
  }

  private static String malformed(Path file) {
    return "%s: is not valid; delete it, and compare with 'pamphlet diff' before you publish"
        .formatted(file);
  }

  /** The version that the folder was last read or published from; empty if that is unknown. */
  public Optional<Integer> version(String articleId, Kind kind) {
    JsonNode entry = entries.path(api);
    int version = entry.path(kind.member).asInt();
    return entry.path(ID).asText().equals(articleId) && version > 0
        ? Optional.of(version)
        : Optional.empty();
  }

  /**
   * Remembers a version. Nothing is written if it is remembered already.
   *
   * @throws FolderProblem if the file cannot be written
   */
  public void remember(String articleId, Kind kind, int version) {
    if (version(articleId, kind).equals(Optional.of(version))) {
      return;
    }
    ObjectNode entry = entries.withObjectProperty(api);
    if (!entry.path(ID).asText().equals(articleId)) {
      entry.removeAll().put(ID, articleId);
    }
    entry.put(kind.member, version);
    write();
  }

  /**
   * Forgets the version of something that neither the folder nor the API has any more.
   *
   * @throws FolderProblem if the file cannot be written
   */
  public void forget(Kind kind) {
    entries.withObjectProperty(api).remove(kind.member);
    write();
  }

  /** The addresses of the APIs to which something was published from a folder, unless forgotten. */
  public static List<String> publishedTo(Path folder, Kind kind) {
    Path file = folder.resolve(FILE);
    List<String> apis = new ArrayList<>();
    if (Files.exists(file)) {
      read(file)
          .properties()
          .forEach(
              entry -> {
                if (entry.getValue().has(kind.member)) {
                  apis.add(entry.getKey());
                }
              });
    }
    return apis;
  }

  private void write() {
    try {
      Files.writeString(file, entries.toPrettyString() + "\n");
    } catch (IOException unwritable) {
      throw new FolderProblem(
          "%s: the file cannot be written (%s), so the folder's version is not remembered"
              .formatted(file, unwritable.getMessage()),
          unwritable);
    }
  }
}
