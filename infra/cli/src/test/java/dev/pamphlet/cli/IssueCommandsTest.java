package dev.pamphlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands for issues, with an API of canned answers. */
class IssueCommandsTest {

  private static final String ID = "d1".repeat(16);
  private static final String ISSUES = " /v1/editor/issues";
  private static final String ISSUE = ISSUES + "/" + ID;

  @TempDir Path folder;

  @RegisterExtension final ApiStub api = new ApiStub();

  @Test
  void aDraftIsMadeFromAFile() throws IOException {
    api.answers("POST" + ISSUES, 201, issue("draft"));
    Path file = folder.resolve("letter.md");
    Files.writeString(file, "Hello!\n");

    Shell.Ended ended =
        run("create", file, "--subject", "A word", "--topic", "design", "--topic", "前端");

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).startsWith("created " + ID + "  draft");
    assertThat(ended.err()).contains("pamphlet issue preview " + ID);
    assertThat(api.last().body())
        .isEqualTo(
            "{\"subject\":\"A word\",\"markdown\":\"Hello!\\n\",\"topics\":[\"design\",\"前端\"],"
                + "\"atLeastOnce\":false}");
  }

  @Test
  void aTextIsReadOrRefusedWithAReason() throws IOException {
    api.answers("POST" + ISSUES, 201, issue("draft"));
    Path missing = folder.resolve("missing.md");
    Path letter = folder.resolve("letter.md");

    assertThat(run("create", missing, "--subject", "A word").err())
        .isEqualTo("pamphlet: %s: there is no such file\n".formatted(missing));
    Files.writeString(letter, "---\ntitle: A word\n---\nHello!\n");
    assertThat(run("create", letter, "--subject", "A word").err())
        .contains("has no front matter", "remove it, and use --subject and --topic");
    assertThat(api.asked()).isEmpty();
    Files.writeString(letter, "---\n\nAfter a rule, a text: this one.\n\n---\n");
    assertThat(run("create", letter, "--subject", "A word").code()).isZero();
  }

  @Test
  void anArticleIsAnnouncedWithoutAFile() {
    api.answers("POST" + ISSUES, 201, issue("draft"));

    run("create", "--article", "lighthouse", "--at-least-once");

    assertThat(api.last().body()).isEqualTo("{\"article\":\"lighthouse\",\"atLeastOnce\":true}");
  }

  @Test
  void aDraftNeedsATextAndASubject() {
    Shell.Ended ended = run("create", "--subject", "A word");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("give a FILE and a --subject, or an --article to announce");
    assertThat(api.asked()).isEmpty();
  }

  @Test
  void issuesAreListedWithTheTimeOfTheirStatus() {
    api.answers("GET" + ISSUES + "?limit=100", 200, "{\"issues\":[" + issue("scheduled") + "]}");

    assertThat(run("list").out())
        .isEqualTo(ID + "  scheduled  2026-12-01T08:00:00Z  A \uFFFD[2J word\n");
  }

  @Test
  void issuesThatWaitForAnEditorAreMarked() {
    String sending = sent("sending", 38, 0, 0).replace("\"unknown\":0", "\"unknown\":2");
    api.answers(
        "GET" + ISSUES + "?limit=100",
        200,
        "{\"issues\":[%s,%s]}".formatted(issue("sending"), issue("draft")));
    api.answers("GET" + ISSUE, 200, sending);

    assertThat(run("list").out())
        .contains(ID + "  sending, 2 in doubt  2026", ID + "  draft, held          2026");
    assertThat(run("list", "--json").json().at("/issues/0/books/unknown").asInt()).isEqualTo(2);
  }

  @Test
  void aNarrowTerminalShowsTheBeginningsOfSubjects() {
    api.answers("GET" + ISSUES + "?limit=100", 200, "{\"issues\":[" + issue("scheduled") + "]}");
    Shell narrow =
        new Shell(
            Map.of("PAMPHLET_API", api.address().toString(), "NO_COLOR", "1", "COLUMNS", "60"),
            true);

    assertThat(narrow.run("issue", "list").out()).isEqualTo(ID + "  scheduled  A \uFFFD[2J word\n");
  }

  @Test
  void anEmptyListSaysWhatToDo() {
    api.answers("GET" + ISSUES + "?limit=100", 200, "{\"issues\":[]}");

    assertThat(run("list").err()).contains("'pamphlet issue create' makes one");
  }

  @Test
  void anIssueIsShown() {
    api.answers("GET" + ISSUE, 200, issue("paused"));

    assertThat(run("show", ID).out())
        .contains(
            "status   paused", "held     bounces", "topics   design", "policy   at most once");
  }

  @Test
  void anIssueIsSentAtATimeInThisMachinesZone() {
    api.answers("POST" + ISSUE + "/send", 200, issue("scheduled"));

    run("send", ID, "--at", "2026-12-01T09:00");

    assertThat(api.last().body()).isEqualTo("{\"at\":\"2026-12-01T08:00:00Z\"}");

    run("send", ID);

    assertThat(api.last().body()).isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pause", "resume", "cancel"})
  void anIssueIsPausedResumedOrCancelled(String verb) {
    api.answers("POST" + ISSUE + "/" + verb, 200, issue("paused"));

    Shell.Ended ended = run(verb, ID);

    assertThat(ended.code()).isZero();
    assertThat(api.lines()).containsExactly("POST" + ISSUE + "/" + verb);
  }

  @Test
  void aRefusalIsReportedWithItsReasons() {
    api.answers(
        "POST" + ISSUE + "/send",
        422,
        "{\"detail\":\"The letter has faults.\",\"invalid_params\":[{\"name\":\"markdown\","
            + "\"reason\":\"the picture has no text\",\"line\":3,\"column\":1}]}");

    Shell.Ended ended = run("send", ID);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err())
        .contains("The letter has faults.", "refused: 3:1: the picture has no text");
  }

  @ParameterizedTest
  @CsvSource({"refused, 1", "warning, 0"})
  void aPreviewIsWrittenToFilesAndItsFindingsDecideTheExitCode(String severity, int code)
      throws IOException {
    api.answers(
        "GET" + ISSUE + "/letter",
        200,
        "{\"sender\":\"letters@example.org\",\"senderName\":\"Two doors\",\"html\":\"<p>Hello\",\"text\":\"Hello\",\"findings\":[{\"severity\":\"%s\","
                .formatted(severity)
            + "\"code\":\"x\",\"line\":2,\"column\":5,\"message\":\"No text.\"}]}");

    Shell.Ended ended = run("preview", ID, "--to", folder.resolve("out"));

    assertThat(ended.code()).isEqualTo(code);
    assertThat(Files.readString(folder.resolve("out/letter.html"))).isEqualTo("<p>Hello");
    assertThat(Files.readString(folder.resolve("out/letter.txt"))).isEqualTo("Hello");
    assertThat(Files.readString(folder.resolve("out/letter.eml")))
        .contains("From: Two doors <letters@example.org>", "multipart/alternative");
    assertThat(ended.err()).contains("2:5: " + severity + ": No text.");
  }

  @Test
  void aTrialNamesItsAddressInTheBodyOnly() {
    api.answers("POST" + ISSUE + "/test", 200, "{\"findings\":[]}");

    Shell.Ended ended = run("test", ID, "--to", "editor@example.org");

    assertThat(ended.out()).isEqualTo("mailed to editor@example.org\n");
    assertThat(api.last().body()).isEqualTo("{\"to\":\"editor@example.org\"}");
  }

  @Test
  void theBooksAreShownWithTheMailsThatFailed() {
    api.answers("GET" + ISSUE, 200, sent("sending", 30, 1, 9));
    api.answers(
        "GET" + ISSUE + "/exceptions",
        200,
        "{\"mails\":[{\"subscriber\":\"%s\",\"outcome\":\"failed\",\"reason\":\"MessageRejected\"}]}"
            .formatted("a".repeat(32)));

    Shell.Ended ended = run("show", ID);

    assertThat(ended.out())
        .contains(
            "audience    40", "  sent              30  ████████████", "  pending            9")
        .endsWith(
            "failed: these mails were not sent, by the id of the subscriber\n  "
                + "a".repeat(32)
                + "  MessageRejected\n");
  }

  @Test
  void mailsInDoubtAreListedWithTheDecisionToTake() {
    api.answers(
        "GET" + ISSUE, 200, sent("sending", 39, 0, 0).replace("\"unknown\":0", "\"unknown\":1"));
    api.answers(
        "GET" + ISSUE + "/exceptions",
        200,
        "{\"mails\":[{\"subscriber\":\"%s\",\"outcome\":\"unknown\"}]}".formatted("a".repeat(32)));

    Shell.Ended ended = run("show", ID);

    assertThat(ended.out())
        .endsWith(
            "unknown: these mails may or may not have been sent, by the id of the subscriber\n  "
                + "a".repeat(32)
                + "\n");
    assertThat(ended.err())
        .isEqualTo(
            ("1 mail may or may not have been sent. Decide with 'pamphlet issue resolve %s' and"
                    + " '--send' (a reader may get two) or '--close' (a reader may get none)\n")
                .formatted(ID));
  }

  @Test
  void theReasonWhyNoMailIsSentIsShown() {
    api.answers(
        "GET" + ISSUE,
        200,
        sent("sending", 30, 0, 10)
            .replace("\"planning\"", "\"stopped\":\"the daily quota is used up\",\"planning\""));

    assertThat(run("show", ID).out()).contains("no mail is sent  the daily quota is used up");
  }

  @Test
  void anIssueIsWatchedUntilItIsDone() {
    api.answers("GET" + ISSUE, 200, sent("done", 40, 0, 0));

    Shell.Ended ended = run("watch", ID);

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("status      done", "sent              40");
    assertThat(api.asked()).hasSize(1);
  }

  @Test
  void watchingEndsWhenOnlyAnEditorCanDecide() {
    api.answers(
        "GET" + ISSUE, 200, sent("sending", 39, 0, 0).replace("\"unknown\":0", "\"unknown\":1"));

    Shell.Ended ended = run("watch", ID);

    assertThat(ended.code()).isZero();
    assertThat(ended.err()).contains("stopped watching: 1 mail may or may not have been sent");
  }

  @Test
  void aPausedIssueIsNotWatched() {
    api.answers("GET" + ISSUE, 200, issue("paused"));

    assertThat(run("watch", ID).err())
        .startsWith(
            "stopped watching: the issue is paused (bounces): 'pamphlet issue resume " + ID);
  }

  @Test
  void watchingGoesOnWhenTheApiFailsForAWhile() {
    api.answers("GET" + ISSUE, 503, "{\"message\":\"Service Unavailable\"}")
        .answersTimes("GET" + ISSUE, 3);
    api.answers("GET" + ISSUE, 200, sent("done", 40, 0, 0));

    Shell.Ended ended = run("watch", ID);

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("status      done");
    assertThat(ended.err())
        .contains("the API failed (503): Service Unavailable; looking again in 8 seconds");
  }

  @Test
  void watchingEndsWhenTheApiKeepsFailing() {
    api.answers("GET" + ISSUE, 503, "{\"message\":\"Service Unavailable\"}");

    assertThat(run("watch", ID).code()).isEqualTo(3);
    assertThat(api.asked()).hasSize(6);
  }

  @Test
  void mailsInDoubtAreSentOrClosed() {
    api.answers("POST" + ISSUE + "/resolve", 200, "{\"resolved\":2}");

    assertThat(run("resolve", ID, "--close").out()).isEqualTo("closed: 2 mails\n");
    assertThat(api.last().body()).isEqualTo("{\"as\":\"close\"}");
    assertThat(run("resolve", ID).code()).isEqualTo(2);
    assertThat(run("resolve", ID, "--close", "--send").code()).isEqualTo(2);
  }

  @Test
  void aMalformedIdIsNotRequested() {
    Shell.Ended ended = run("show", "../articles");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("'../articles' is not the id of an issue");
    assertThat(api.asked()).isEmpty();
  }

  private Shell.Ended run(Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = "issue";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Shell.at(api.address()).run(all);
  }

  private static String issue(String status) {
    return """
    {"id":"%s","status":"%s","subject":"A \\u001b[2J word","topics":["design"],
    "atLeastOnce":false,"created":"2026-11-01T08:00:00.123Z","due":"2026-12-01T08:00:00Z",
    "held":"bounces","markdown":"Hello!"}
    """
        .formatted(ID, status);
  }

  private static String sent(String status, int sent, int failed, int pending) {
    return issue(status)
        .strip()
        .replaceFirst(
            "}$",
            ",\"books\":{\"audience\":40,\"sent\":%d,\"skipped\":0,\"failed\":%d,\"unknown\":0,"
                    .formatted(sent, failed)
                + "\"pending\":%d,\"planning\":false,\"bounced\":0,\"complained\":0}}"
                    .formatted(pending));
  }
}
