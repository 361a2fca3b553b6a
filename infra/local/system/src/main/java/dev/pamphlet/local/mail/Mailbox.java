package dev.pamphlet.local.mail;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.local.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps every accepted message and its outcomes in a folder: an {@code .eml} file for each message,
 * which any mail program opens, and a journal with a JSON line for each message and each outcome,
 * which the next start reads. Safe for several threads.
 */
public final class Mailbox implements AutoCloseable {

  private final Path folder;
  private final Writer journal;
  private final Map<String, Message> messages = new LinkedHashMap<>();

  /** A line of the journal about an earlier message. */
  private record Happened(String id, Outcome outcome) {}

  private Mailbox(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    Path file = folder.resolve("journal.jsonl");
    if (Files.exists(file)) {
      read(file);
    }
    journal =
        Files.newBufferedWriter(
            file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    // Ends an incomplete line that a killed system may have left. Empty lines are skipped.
    journal.write('\n');
  }

  /**
   * Opens the mailbox in a folder, which is created if it is missing.
   *
   * @throws IOException when it cannot be written, or its journal cannot be read
   */
  public static Mailbox in(Path folder) throws IOException {
    return new Mailbox(folder);
  }

  /**
   * Keeps a message.
   *
   * @param source its bytes; none for a message that could not be rendered
   */
  synchronized void add(Message message, Optional<byte[]> source) {
    try {
      if (source.isPresent()) {
        Files.write(file(message.id()), source.get());
      }
    } catch (IOException full) {
      throw new UncheckedIOException("the message cannot be kept: " + full.getMessage(), full);
    }
    write(message);
    messages.put(message.id(), message);
  }

  /** Adds an outcome of a message. */
  synchronized void add(String id, Outcome outcome) {
    Message message = messages.get(id);
    if (message == null) {
      return; // Somebody emptied the mailbox meanwhile.
    }
    write(new Happened(id, outcome));
    messages.put(id, message.with(outcome));
  }

  /** A message by its id. */
  public synchronized Optional<Message> find(String id) {
    return Optional.ofNullable(messages.get(id));
  }

  /** The bytes of a message; empty if it could not be rendered or does not exist. */
  public Optional<byte[]> source(String id) {
    if (find(id).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(file(id)));
    } catch (NoSuchFileException notRendered) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The number of messages. */
  public synchronized int size() {
    return messages.size();
  }

  /**
   * The messages whose recipient or subject contains a text, the newest first.
   *
   * @param text in any case; empty for all
   * @param skip how many of the newest to skip
   * @param limit the most messages to return
   */
  public synchronized List<Message> search(String text, int skip, int limit) {
    String wanted = text.toLowerCase(Locale.ROOT);
    List<Message> all = new ArrayList<>(messages.values());
    java.util.Collections.reverse(all);
    return all.stream()
        .filter(
            message ->
                message.to().toLowerCase(Locale.ROOT).contains(wanted)
                    || message.subject().toLowerCase(Locale.ROOT).contains(wanted))
        .skip(skip)
        .limit(limit)
        .toList();
  }

  /** Deletes all messages. */
  public synchronized void empty() {
    try {
      for (String id : messages.keySet()) {
        Files.deleteIfExists(file(id));
      }
      Files.write(folder.resolve("journal.jsonl"), new byte[0]);
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    }
    messages.clear();
  }

  @Override
  public synchronized void close() throws IOException {
    journal.close();
  }

  private Path file(String id) {
    return folder.resolve(id + ".eml");
  }

  private void write(Object line) {
    try {
      journal.write(Json.tree(line).toString());
      journal.write('\n');
      journal.flush();
    } catch (IOException full) {
      throw new UncheckedIOException("the journal cannot be written: " + full.getMessage(), full);
    }
  }

  private void read(Path file) throws IOException {
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      Json.read(line.getBytes(StandardCharsets.UTF_8)).ifPresent(this::replay);
    }
  }

  private void replay(JsonNode line) {
    if (line.has("outcome")) {
      Happened happened = Json.as(Happened.class, line);
      messages.computeIfPresent(happened.id(), (same, message) -> message.with(happened.outcome()));
    } else {
      Message message = Json.as(Message.class, line);
      messages.put(message.id(), message);
    }
  }
}
