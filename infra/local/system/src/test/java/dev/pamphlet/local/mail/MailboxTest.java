package dev.pamphlet.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {

  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  @TempDir Path folder;

  @Test
  void messagesAndOutcomesSurviveARestart() throws IOException {
    Message sent = message("1", "one@example.com", "Größe");
    Outcome bounced = new Outcome(Outcome.Kind.BOUNCE, NOON, "Permanent, General");
    try (Mailbox mailbox = Mailbox.in(folder)) {
      mailbox.add(sent, Optional.of("From: a\r\n\r\nHello".getBytes(StandardCharsets.US_ASCII)));
      mailbox.add("1", bounced);
    }

    try (Mailbox again = Mailbox.in(folder)) {
      assertThat(again.find("1")).contains(sent.with(bounced));
      assertThat(again.source("1")).map(String::new).contains("From: a\r\n\r\nHello");
    }
  }

  @Test
  void anIncompleteLineIsSkipped() throws IOException {
    try (Mailbox mailbox = Mailbox.in(folder)) {
      mailbox.add(message("1", "one@example.com", "One"), Optional.empty());
    }
    Files.writeString(
        folder.resolve("journal.jsonl"), "{\"id\":\"2\",\"at\":\"2026", StandardOpenOption.APPEND);

    try (Mailbox again = Mailbox.in(folder)) {
      again.add(message("3", "three@example.com", "Three"), Optional.empty());
    }
    try (Mailbox third = Mailbox.in(folder)) {
      assertThat(third.search("", 0, 10)).extracting(Message::id).containsExactly("3", "1");
    }
  }

  @Test
  void theNewestComesFirstAndASearchLooksAtAddressAndSubject() throws IOException {
    try (Mailbox mailbox = Mailbox.in(folder)) {
      mailbox.add(message("1", "one@example.com", "Letter"), Optional.empty());
      mailbox.add(message("2", "two@example.com", "Confirm"), Optional.empty());
      mailbox.add(message("3", "one@example.com", "Letter"), Optional.empty());

      assertThat(ids(mailbox.search("ONE@", 0, 10))).containsExactly("3", "1");
      assertThat(ids(mailbox.search("confirm", 0, 10))).containsExactly("2");
      assertThat(ids(mailbox.search("", 1, 1))).containsExactly("2");
    }
  }

  @Test
  void anEmptyMailboxStaysEmpty() throws IOException {
    try (Mailbox mailbox = Mailbox.in(folder)) {
      mailbox.add(message("1", "one@example.com", "One"), Optional.of(new byte[] {'x'}));
      mailbox.empty();
      mailbox.add("1", new Outcome(Outcome.Kind.DELIVERY, NOON, ""));
    }

    try (Mailbox again = Mailbox.in(folder)) {
      assertThat(again.size()).isZero();
      assertThat(folder).isDirectoryNotContaining("glob:**.eml");
    }
  }

  private static List<String> ids(List<Message> messages) {
    return messages.stream().map(Message::id).toList();
  }

  private static Message message(String id, String to, String subject) {
    return new Message(
        id,
        NOON,
        "SendLetters",
        "letters@example.org",
        to,
        subject,
        Optional.of("letters"),
        Map.of("issue", "seven"),
        List.of());
  }
}
