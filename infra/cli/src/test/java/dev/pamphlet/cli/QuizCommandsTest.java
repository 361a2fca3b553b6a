package dev.pamphlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.cli.output.TextWidth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class QuizCommandsTest {

  private static final String STATISTICS = "GET /v1/editor/articles/lighthouse/quiz/statistics";

  /** Statistics from the API: sixty attempts, a hard question, and one without findings. */
  private static final String ANSWERED =
      """
      {"version":2,"title":"Check yourself","attempts":60,"shownFrom":30,"mean":58,
       "histogram":[0,0,0,6,0,30,0,0,0,24],
       "questions":[
        {"name":"turns","kind":"one","hash":"h1","answers":54,"facility":15,
         "discrimination":-12,"flags":["too-hard","check-the-key"],
         "marks":[{"text":"The keeper, \\"old\\"","right":false,"answers":45},
                  {"text":"A motor","right":true,"answers":9}],
         "across":{"attempts":1060,"facility":20,"versions":[1,2]}},
        {"name":"stairs","kind":"number","hash":"h2","answers":60,"facility":100,"flags":[],
         "marks":[{"text":"16","right":true,"answers":60}]}]}
      """;

  @TempDir private Path folder;
  @RegisterExtension final ApiStub api = new ApiStub();
  private final Shell shell = Shell.at(api.address());
  private EditorFolder desk;

  @BeforeEach
  void open() {
    desk = new EditorFolder(folder);
  }

  @Test
  void aQuizInOrderIsFineByItselfAndBesideItsArticle() throws IOException {
    Path article = desk.lighthouse("quiz.md", EditorFolder.QUIZ);

    assertThat(shell.run("quiz", "lint", article).out()).endsWith("/quiz.md is fine\n");
    assertThat(shell.run("check", article))
        .isEqualTo(new Shell.Ended(0, "lighthouse is fine\nquiz of lighthouse is fine\n", ""));
    assertThat(api.lines()).isEmpty();
  }

  @Test
  void sectionsAreLookedUpInTheArticleBesideIt() throws IOException {
    String lost = EditorFolder.QUIZ.replace("see=#lamp", "see=#lump");
    Path article = desk.lighthouse("quiz.md", lost);
    Path alone = Files.writeString(folder.resolve("questions.md"), lost);

    Shell.Ended ended = shell.run("quiz", "lint", article.resolve("quiz.md"), alone);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out().replace(folder + "/", ""))
        .isEqualTo("lighthouse/quiz.md has 1 error\nquestions.md is fine\n");
    assertThat(ended.err()).contains("lighthouse/quiz.md:6:").contains("lump");
    assertThat(shell.run("check", article).code()).isEqualTo(1);
  }

  @Test
  void giftIsReadAsGift() throws IOException {
    Path gift = Files.writeString(folder.resolve("q.gift"), "::Q:: Who? {=a =b ~c}\n\nOh{\n");

    Shell.Ended ended = shell.run("quiz", "lint", "--json", gift);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.json().at("/quizzes/0/findings/0/line").asInt()).isPositive();
    assertThat(ended.json().at("/quizzes/0/findings/0/severity").asText()).isEqualTo("error");
  }

  @Test
  void strictMakesWarningsErrors() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("quiz.md"), EditorFolder.QUIZ.replace("\n> It was automated.\n", ""));

    assertThat(shell.run("quiz", "lint", file).code()).isZero();
    assertThat(shell.run("quiz", "lint", "--strict", file).code()).isEqualTo(1);
  }

  @Test
  void aFileThatTheApiWouldRefuseIsReportedBeforehand() throws IOException {
    Path large =
        Files.writeString(
            folder.resolve("large.gift"), "What? {=a ~b}\n\n// " + "ä".repeat(125_000) + "\n");

    Shell.Ended ended = shell.run("quiz", "lint", large);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("the file has 250,019 bytes, and the API takes 250,000");
  }

  @Test
  void errorsAreCountedUpToAHundred() throws IOException {
    Path essays = Files.writeString(folder.resolve("essays.gift"), "Write. {}\n\n".repeat(101));

    assertThat(shell.run("quiz", "lint", essays).out()).endsWith(" has 100 errors or more\n");
  }

  @Test
  void aFileThatIsNoQuizIsNamed() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Path text = Files.writeString(folder.resolve("quiz.txt"), "");

    Shell.Ended ended = shell.run("quiz", "lint", empty, text, folder.resolve("gone.md"));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err().replace(folder + "/", ""))
        .isEqualTo(
            """
            failed empty: has no quiz.md and no quiz.gift
            failed quiz.txt: is not a quiz: its name ends in neither .md nor .gift
            failed gone.md: there is no such file
            """);
  }

  @Test
  void aPreviewTellsNoAnswers() throws IOException {
    Path file = Files.writeString(folder.resolve("quiz.md"), EditorFolder.QUIZ);

    assertThat(shell.run("quiz", "preview", file).out())
        .isEqualTo(
            """
            Check yourself
            1 question · scoring net · passed from 60 %

            1. What turns the lamp?  tick one

               ( ) The keeper
               ( ) A motor
               ( ) None of these
            """);
  }

  @Test
  void aPreviewWithAnswersTellsAll() throws IOException {
    Path file = Files.writeString(folder.resolve("quiz.md"), EditorFolder.QUIZ);

    assertThat(shell.run("quiz", "preview", "--answers", file).out())
        .endsWith(
            """
               ( ) The keeper
                   > There is none any more.
               (x) A motor
               ( ) None of these
               why It was automated.
               see #lamp

            from  90 %  You could have built it.
            from   0 %  Worth a second read.
            """);
  }

  @Test
  void everyKindCanBePreviewed() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("quiz.md"),
            """
            ---
            title: Kinds
            ---
            ## Which? {#which}
            - [x] a
            - [x] b
            - [ ] c
            ## How many? {#many}
            = 3..5
            ## Who? {#who}
            = Ada | Ada Lovelace
            ## In order? {#order}
            1. zeta
            2. alpha
            ## Pairs? {#pairs}
            - one -> eins
            - two -> zwei
            - -> drei
            """);

    assertThat(shell.run("quiz", "preview", file).out())
        .contains(
            "tick all that apply\n\n   [ ] a\n",
            "a number\n\n   ________\n",
            "a word or a few\n\n   ________\n",
            "    _. alpha\n    _. zeta\n",
            "   - one -> ____\n   - two -> ____\n   with\n   - drei\n   - eins\n   - zwei\n");
    assertThat(shell.run("quiz", "preview", "--answers", file).out())
        .contains(
            "   [x] a\n   [x] b\n   [ ] c\n",
            "   = 3 to 5\n",
            "   = Ada | Ada Lovelace\n",
            "   1. zeta\n   2. alpha\n",
            "   - one -> eins\n   - two -> zwei\n   - drei  belongs to none\n");
  }

  @Test
  void theWeightOfAnAnswerIsShownIfTheMarkDoesNotShowIt() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("q.gift"), "Who? {~%50%a ~%50%b ~%-25%c}\n\nN {#=7 =%50%8}");

    assertThat(shell.run("quiz", "preview", "--answers", file).out())
        .contains("[ ] c  -25.00 %\n", "   = 7\n   = 8  50.00 %\n");
  }

  @Test
  void aQuizWithFaultsIsNotPreviewed() throws IOException {
    Path file = Files.writeString(folder.resolve("quiz.md"), "---\ntitle: T\n---\n## Q\n- [ ] a\n");

    Shell.Ended ended = shell.run("quiz", "preview", file);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("quiz.md:4:1: error: ");
  }

  @Test
  void statisticsAreATableWithBars() {
    api.answers(STATISTICS, 200, ANSWERED);

    Shell.Ended ended = shell.run("quiz", "stats", "lighthouse");

    assertThat(ended.code()).isZero();
    assertThat(ended.out().lines())
        .contains(
            "Check yourself  lighthouse v2, 60 attempts, mean score 58 %",
            " 50 to  59 %       30  ████████",
            " 90 to 100 %       24  ██████▍",
            "     too-hard, check-the-key")
        .anyMatch(line -> line.matches("1\\. turns \\(one\\) +54 +15 %  ██▍ +-12"))
        .anyMatch(line -> line.matches(" {5}The keeper, \"old\" +45 +75 %  █{12}"))
        .anyMatch(line -> line.matches(" {3}✓ A motor +9 +15 %  ██▍"))
        .anyMatch(line -> line.matches(" {5}the same in v1, v2 +1,060 +20 %  ███▎"))
        .anyMatch(line -> line.matches("2\\. stairs \\(number\\) +60 +100 %  █{16} +-"))
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void statisticsStayInColumnsInAnyScript() {
    String words = "灯台守はもういません。灯りはひとりでに回ります。";
    api.answers(
        STATISTICS,
        200,
        ANSWERED
            .replace("The keeper, \\\"old\\\"", words)
            .replace("A motor", "มอเตอร์ที่หมุนได้")
            .replace("\"turns\"", "\"दीपक क्या घुमाता है\"")
            .replace("\"stairs\"", "\"👩‍💻 منارة\""));

    List<String> lines = shell.run("quiz", "stats", "lighthouse").out().lines().toList();

    assertThat(lines).anyMatch(line -> line.contains("灯台守はもういません。灯りはひとりで…"));
    List<Integer> columns =
        lines.subList(13, lines.size()).stream()
            .filter(line -> line.contains(" % "))
            .map(line -> TextWidth.of(line.substring(0, line.indexOf(" % "))))
            .toList();
    assertThat(columns).hasSize(6).containsOnly(columns.get(0));
  }

  @Test
  void tooFewAttemptsHaveNoStatistics() {
    api.answers(
        STATISTICS + "?version=1",
        200,
        "{\"version\":1,\"title\":\"Check yourself\",\"attempts\":1,\"shownFrom\":30}");

    Shell.Ended ended = shell.run("quiz", "stats", "lighthouse", "--version", "1");

    assertThat(ended)
        .isEqualTo(
            new Shell.Ended(
                0,
                "Check yourself  lighthouse v1, 1 attempt\n",
                "statistics are shown from 30 attempts on\n"));
  }

  @Test
  void csvHasALinePerAnswer() {
    api.answers(STATISTICS, 200, ANSWERED);

    assertThat(shell.run("quiz", "stats", "lighthouse", "--csv").out())
        .isEqualTo(
            "version,attempts,question,kind,answers,facility,discrimination,flags,answer,right,given\r\n"
                + "2,60,turns,one,54,15,-12,too-hard check-the-key,\"The keeper,"
                + " \"\"old\"\"\",false,45\r\n"
                + "2,60,turns,one,54,15,-12,too-hard check-the-key,A motor,true,9\r\n"
                + "2,60,stairs,number,60,100,,,16,true,60\r\n");
  }

  @Test
  void jsonIsTheApisDocument() {
    api.answers(STATISTICS, 200, ANSWERED);

    assertThat(shell.run("quiz", "stats", "lighthouse", "--json").json().at("/mean").asInt())
        .isEqualTo(58);
    assertThat(shell.run("quiz", "stats", "lighthouse", "--json", "--csv").code()).isEqualTo(2);
    assertThat(shell.run("quiz", "stats", "stairs").code()).isEqualTo(1);
  }

  @Test
  void aRecountOfSomethingElseThanDynamoDbSaysSo() {
    Shell.Ended ended =
        shell.run("quiz", "recount", "--table", "T", "--endpoint", api.address().toString());

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("answers, but not as DynamoDB does (404): check the address");
  }

  @Test
  void aRecountNeedsATableThatAnswers() {
    Shell nowhere = new Shell(Map.of(), false);

    assertThat(nowhere.run("quiz", "recount").code()).isEqualTo(2);
    assertThat(nowhere.run("quiz").code()).isEqualTo(2);
    Shell.Ended nobody =
        nowhere.run("quiz", "recount", "--table", "T", "--endpoint", "http://127.0.0.1:1");
    assertThat(nobody.code()).isEqualTo(3);
    assertThat(nobody.err())
        .startsWith("pamphlet: DynamoDB (http://127.0.0.1:1) does not answer: ");
  }
}
