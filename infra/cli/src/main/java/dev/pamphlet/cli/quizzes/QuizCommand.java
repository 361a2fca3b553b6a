package dev.pamphlet.cli.quizzes;

import picocli.CommandLine.Command;

/** Groups the commands for quizzes; {@code publish} sends them. */
@Command(
    name = "quiz",
    header = "Checks, previews and withdraws quizzes, and shows how their readers did.",
    description = {
      "",
      "'publish' sends the quiz.md or quiz.gift beside an article, after the article."
    },
    subcommands = {
      QuizLintCommand.class,
      QuizPreviewCommand.class,
      QuizStatsCommand.class,
      QuizWithdrawCommand.class,
      QuizRecountCommand.class
    })
public final class QuizCommand {}
