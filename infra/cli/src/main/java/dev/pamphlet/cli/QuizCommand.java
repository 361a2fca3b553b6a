package dev.pamphlet.cli;

import picocli.CommandLine.Command;

/** What there is to do with quizzes; {@code publish} sends them. */
@Command(
    name = "quiz",
    header = "Checks and previews quizzes, and tells how their readers did.",
    description = {
      "",
      "'publish' sends the quiz.md or quiz.gift that lies beside an article, after the article.",
      ""
    },
    subcommands = {
      QuizLintCommand.class,
      QuizPreviewCommand.class,
      QuizStatsCommand.class,
      QuizRecountCommand.class
    })
final class QuizCommand {}
