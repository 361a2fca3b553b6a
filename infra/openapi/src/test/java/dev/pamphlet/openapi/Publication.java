package dev.pamphlet.openapi;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.pamphlet.articles.http.Newsroom;
import dev.pamphlet.quizzes.http.QuizRoom;
import dev.pamphlet.testing.LocalTables;
import java.util.HashMap;
import java.util.Map;

/** All functions, of all contexts, on the tables of a test. */
record Publication(Newsroom newsroom, QuizRoom quizzes) {

  static Publication on(LocalTables tables) {
    QuizRoom quizzes = new QuizRoom(tables);
    return new Publication(quizzes.newsroom(), quizzes);
  }

  /** The same functions, when DynamoDB does not answer. */
  Publication withoutDatabase() {
    return new Publication(newsroom.withoutDatabase(), quizzes.withoutDatabase());
  }

  /** By their logical ids. */
  Map<String, RequestStreamHandler> functions() {
    Map<String, RequestStreamHandler> all = new HashMap<>(newsroom.functions());
    all.putAll(quizzes.functions());
    return all;
  }
}
