package dev.pamphlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands for subscribers, with an API of canned answers. */
class SubscribersCommandsTest {

  private static final String IMPORT = "POST /v1/editor/subscribers/import";
  private static final String HEADER = "email,status,since\r\n";

  @TempDir Path folder;

  @RegisterExtension final ApiStub api = new ApiStub();

  @Test
  void aTableIsSentInPartsWithItsFirstLine() throws IOException {
    StringBuilder table = new StringBuilder(HEADER);
    IntStream.range(0, 1_201).forEach(i -> table.append("a%d@example.org,pending,%n".formatted(i)));
    api.answers(IMPORT, 200, outcome(""));

    Shell.Ended ended =
        Shell.at(api.address()).run("subscribers", "import", file(table.toString()));

    assertThat(ended.code()).isZero();
    assertThat(api.asked()).hasSize(3);
    assertThat(api.asked())
        .allSatisfy(
            asked -> {
              assertThat(asked.body()).startsWith(HEADER);
              assertThat(asked.header("content-type")).isEqualTo("text/csv");
            });
    assertThat(api.last().body().lines()).hasSize(202);
  }

  @Test
  void aFaultIsReportedByItsLineInTheFile() throws IOException {
    api.answers(
        IMPORT, 200, outcome("{\"row\":2,\"outcome\":\"invalid\",\"reason\":\"email is blank\"}"));

    Shell.Ended ended =
        Shell.at(api.address())
            .run(
                "subscribers",
                "import",
                file("email,status,since\n\"a@example.org\",\"pen\nding\",\n\n,pending,\n"));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("line 5: email is blank");
    assertThat(ended.out()).contains("not imported: 1 row");
  }

  @Test
  void aMissingTableIsNamed() {
    Path missing = folder.resolve("missing.csv");

    assertThat(Shell.at(api.address()).run("subscribers", "import", missing))
        .isEqualTo(
            new Shell.Ended(1, "", "pamphlet: %s: there is no such file\n".formatted(missing)));
  }

  @Test
  void rowsBeforeALineAreLeftOut() throws IOException {
    api.answers(IMPORT, 200, outcome(""));

    Shell.at(api.address())
        .run(
            "subscribers",
            "import",
            file(HEADER + "a@b.org,pending,\nc@d.org,pending,\n"),
            "--from",
            3);

    assertThat(api.last().body()).isEqualTo(HEADER + "c@d.org,pending,\r\n");
  }

  @Test
  void aStoppedImportResumesWhereItWas() throws IOException {
    StringBuilder table = new StringBuilder(HEADER);
    IntStream.range(0, 700).forEach(i -> table.append("a%d@b.org,pending,%n".formatted(i)));
    Path file = file(table.toString());
    api.answers(IMPORT, 200, outcome("{\"row\":1,\"outcome\":\"invalid\",\"reason\":\"bad\"}"));
    api.answersTimes(IMPORT, 1).answers(IMPORT, 503, "{}");
    Shell shell = Shell.at(api.address());

    Shell.Ended stopped = shell.run("subscribers", "import", file);
    assertThat(stopped.code()).isEqualTo(3);
    assertThat(stopped.err()).contains("everything before line 502 is done");

    api.answers(IMPORT, 200, outcome(""));
    Shell.Ended ended = shell.run("subscribers", "import", file);
    assertThat(ended.err()).contains("goes on at line 502");
    assertThat(api.last().body().lines()).hasSize(201).contains("a500@b.org,pending,");
    // The fault of the first run counts for the whole.
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).contains("not imported: 1 row");
    assertThat(folder).isDirectoryNotContaining("glob:**.import.json*");

    shell.run("subscribers", "import", file);
    assertThat(api.last().body().lines()).as("after its end it starts over").hasSize(201);
    assertThat(api.asked()).hasSize(5);
  }

  @Test
  void anImportThatDidNothingDoesNotSayWhereToResume() throws IOException {
    api.answers(IMPORT, 422, "{\"detail\":\"The columns are not known.\"}");

    Shell.Ended refused =
        Shell.at(api.address()).run("subscribers", "import", file("foo,bar\n1,2\n"));

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("The columns are not known").doesNotContain("stopped");
  }

  @Test
  void aChangedFileStartsOver() throws IOException {
    stopAfterOnePart();
    api.answers(IMPORT, 200, outcome(""));

    Shell.Ended ended =
        Shell.at(api.address()).run("subscribers", "import", file(HEADER + "new@b.org,pending,\n"));

    assertThat(ended.err()).doesNotContain("goes on");
    assertThat(api.last().body()).isEqualTo(HEADER + "new@b.org,pending,\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--from=1", "--dry-run"})
  void anExplicitLineIsWhereItStarts(String option) throws IOException {
    Path file = stopAfterOnePart();
    api.answers(IMPORT, 200, outcome("")).answers(IMPORT + "?dryRun=true", 200, outcome(""));
    int before = api.asked().size();

    Shell.at(api.address()).run("subscribers", "import", file, option);

    assertThat(api.asked().get(before).body()).contains("a0@b.org");
  }

  /** Five hundred rows are done, a last one is not. */
  private Path stopAfterOnePart() throws IOException {
    StringBuilder table = new StringBuilder(HEADER);
    IntStream.range(0, 501).forEach(i -> table.append("a%d@b.org,pending,%n".formatted(i)));
    Path file = file(table.toString());
    api.answers(IMPORT, 200, outcome("")).answersTimes(IMPORT, 1).answers(IMPORT, 503, "{}");
    assertThat(Shell.at(api.address()).run("subscribers", "import", file).code()).isEqualTo(3);
    return file;
  }

  @Test
  void endedSubscriptionsAndRepeatedRowsAreReported() throws IOException {
    api.answers(
        IMPORT,
        200,
        outcome(
            "{\"row\":1,\"outcome\":\"repeated\",\"counts\":2},"
                + "{\"row\":2,\"outcome\":\"ended\",\"before\":\"confirmed\",\"status\":\"bounced\"}"));

    Shell.Ended ended =
        Shell.at(api.address())
            .run("subscribers", "import", file(HEADER + "a@b.org,pending,\na@b.org,bounced,\n"));

    assertThat(ended.code()).isZero();
    assertThat(ended.err())
        .contains("line 2: the address of line 3, which counts", "line 3: confirmed until now");
    assertThat(ended.out()).contains("get no letters any more: 1 bounced");
  }

  @Test
  void tablesOfSpreadsheetsAreSentInUtf8WithCommas() throws IOException {
    api.answers(IMPORT, 200, outcome(""));
    String table = "email;status;since\r\nä@example.org;pending;\r\n";

    for (Object[] each :
        new Object[][] {
          {StandardCharsets.UTF_8, "\uFEFF"},
          {StandardCharsets.UTF_16LE, "\uFEFF"},
          {StandardCharsets.UTF_16BE, "\uFEFF"}
        }) {
      Path file = folder.resolve("table.csv");
      Files.write(file, (each[1] + table).getBytes((Charset) each[0]));
      Shell.at(api.address()).run("subscribers", "import", file);

      assertThat(api.last().body()).isEqualTo(HEADER + "ä@example.org,pending,\r\n");
    }
  }

  @Test
  void windows1252IsRefusedByNameAndReadWhenDeclared() throws IOException {
    api.answers(IMPORT, 200, outcome(""));
    Path file = folder.resolve("table.csv");
    Files.write(file, (HEADER + "ä@b.org,pending,\n").getBytes(Charset.forName("windows-1252")));

    Shell.Ended refused = Shell.at(api.address()).run("subscribers", "import", file);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("line 2", "Windows-1252");
    assertThat(api.asked()).isEmpty();

    Shell.at(api.address()).run("subscribers", "import", file, "--encoding", "windows-1252");
    assertThat(api.last().body()).contains("ä@b.org");
  }

  @Test
  void anOpenQuotationMarkEndsTheFileAtItsLine() throws IOException {
    api.answers(IMPORT, 200, outcome(""));

    Shell.Ended ended =
        Shell.at(api.address())
            .run("subscribers", "import", file(HEADER + "a@b.org,pending,\n\"c@d.org,pending,\n"));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("line 3", "quotation mark");
    assertThat(api.last().body()).isEqualTo(HEADER + "a@b.org,pending,\r\n");
  }

  @Test
  void theListIsExportedToItsEnd() {
    api.answers(
            "GET /v1/editor/subscribers?limit=500",
            200,
            "{\"subscribers\":[%s],\"next\":\"abc\"}".formatted(subscriber("a@example.org")))
        .answers(
            "GET /v1/editor/subscribers?limit=500&cursor=abc",
            200,
            "{\"subscribers\":[%s]}".formatted(subscriber("b@example.org")));

    Shell.Ended ended = Shell.at(api.address()).run("subscribers", "export");

    assertThat(ended.out())
        .isEqualTo(
            "email,status,since,topics,locale,id\r\n"
                + "a@example.org,confirmed,2026-01-02T03:04:05Z,machine-learning design,en,1\r\n"
                + "b@example.org,confirmed,2026-01-02T03:04:05Z,machine-learning design,en,1\r\n");
  }

  @Test
  void anErasureIsConfirmedAndNamesTheListOfSes() {
    api.answers("POST /v1/editor/subscribers/find", 200, subscriber("o'neil@example.org"))
        .answers("DELETE /v1/editor/subscribers/1", 204, "");

    Shell.Ended ended = Shell.at(api.address()).typing("Yes\n").run(erase("o'neil@example.org"));

    assertThat(ended.code()).isZero();
    assertThat(ended.err()).contains("Erase o'neil@example.org, confirmed since 2026-01-02");
    assertThat(ended.out()).contains("erased o'neil@example.org");
    assertThat(ended.err())
        .contains(
            "aws sesv2 delete-suppressed-destination --email-address 'o'\\''neil@example.org'");
    assertThat(api.last().line()).isEqualTo("DELETE /v1/editor/subscribers/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"n\n", "\n", "yesterday\n"})
  void anUnconfirmedErasureErasesNobody(String answer) {
    api.answers("POST /v1/editor/subscribers/find", 200, subscriber("a@example.org"));

    Shell.Ended ended = Shell.at(api.address()).typing(answer).run(erase("a@example.org"));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).contains("nothing was erased");
    assertThat(api.lines()).containsExactly("POST /v1/editor/subscribers/find");
  }

  @Test
  void aScriptHasToSayYes() {
    String id = "0a".repeat(16);
    api.answers("GET /v1/editor/subscribers/" + id, 200, subscriber("a@example.org"))
        .answers("DELETE /v1/editor/subscribers/1", 204, "");

    Shell.Ended silent = Shell.at(api.address()).run(erase(id));
    assertThat(silent.code()).isEqualTo(2);
    assertThat(silent.err()).contains("add --yes");
    assertThat(api.lines()).hasSize(1);

    assertThat(Shell.at(api.address()).run(erase(id, "--yes")).code()).isZero();
    Shell.Ended gone = Shell.at(api.address()).run(erase("0b".repeat(16), "--yes"));
    assertThat(gone.code()).isEqualTo(1);
  }

  private static Object[] erase(String... arguments) {
    return Stream.concat(Stream.of("subscribers", "erase"), Stream.of(arguments)).toArray();
  }

  @Test
  void anUnknownStatusIsRefused() {
    Shell.Ended ended = Shell.at(api.address()).run("subscribers", "list", "--status", "active");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("'active' is not a status");
  }

  private Path file(String table) throws IOException {
    return Files.writeString(folder.resolve("table.csv"), table);
  }

  private static String outcome(String rows) {
    return "{\"format\":\"pamphlet\",\"rows\":[%s],\"columnsLeftOut\":[]}".formatted(rows);
  }

  private static String subscriber(String email) {
    return """
        {"id":"1","email":"%s","status":"confirmed","since":"2026-01-02T03:04:05Z",
         "topics":["Machine Learning","design"],"locale":"en"}"""
        .formatted(email);
  }

  @Test
  void aReplayOfSomethingElseThanDynamoDbSaysSo() {
    Shell.Ended ended = replay(api.address().toString());

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("answers, but not as DynamoDB does (404): check the address");
  }

  @Test
  void aReplayNeedsTablesThatAnswer() {
    Shell.Ended ended = replay("http://127.0.0.1:1");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).startsWith("pamphlet: DynamoDB (http://127.0.0.1:1) does not answer: ");
    assertThat(Shell.at(api.address()).run("subscribers", "replay-departures").code()).isEqualTo(2);
  }

  private Shell.Ended replay(String endpoint) {
    return Shell.at(api.address())
        .run(
            "subscribers",
            "replay-departures",
            "--subscribers",
            "S",
            "--delivery",
            "D",
            "--endpoint",
            endpoint);
  }
}
