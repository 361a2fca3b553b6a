package dev.pamphlet.openapi;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.pamphlet.articles.http.Newsroom;
import dev.pamphlet.newsletter.events.MailRoom;
import dev.pamphlet.newsletter.http.NewsletterRoom;
import dev.pamphlet.quizzes.http.QuizRoom;
import dev.pamphlet.site.http.SiteRoom;
import dev.pamphlet.testing.LocalTables;
import java.util.HashMap;
import java.util.Map;

/** The functions of all contexts, using the tables of a test. */
record Publication(
    Newsroom newsroom, QuizRoom quizzes, NewsletterRoom newsletter, MailRoom mail, SiteRoom site) {

  static Publication on(LocalTables tables) {
    QuizRoom quizzes = new QuizRoom(tables);
    return new Publication(
        quizzes.newsroom(),
        quizzes,
        new NewsletterRoom(tables),
        new MailRoom(tables),
        new SiteRoom(tables));
  }

  /** The same functions with a DynamoDB that does not answer. */
  Publication withoutDatabase() {
    return new Publication(
        newsroom.withoutDatabase(),
        quizzes.withoutDatabase(),
        newsletter.withoutDatabase(),
        mail,
        site.withoutDatabase());
  }

  /** The functions by their logical ids. */
  Map<String, RequestStreamHandler> functions() {
    Map<String, RequestStreamHandler> all = new HashMap<>(newsroom.functions());
    all.putAll(quizzes.functions());
    all.putAll(newsletter.functions());
    all.putAll(mail.functions());
    all.putAll(site.functions());
    return all;
  }
}
