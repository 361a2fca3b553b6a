package dev.pamphlet.articles.schedule;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.pamphlet.articles.ChangeManuscripts;
import dev.pamphlet.articles.ListDue;
import dev.pamphlet.articles.dynamodb.DynamoManuscripts;
import dev.pamphlet.articles.wiring.ArticlesWiring;
import dev.pamphlet.platform.json.JsonWriter;
import dev.pamphlet.platform.log.Log;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;

/**
 * Publishes the articles whose time has come. A schedule invokes it each minute, sometimes twice,
 * and sometimes again after a failure; nothing of the event is read.
 *
 * <p>It is idempotent, because what an article's manuscript says decides, not the event and not the
 * list of what is due: a publication takes the schedule away in the transaction that makes the
 * article public, and that transaction is refused when the manuscript has changed since it was
 * read. Two runs at once publish once.
 */
public final class PublishDueFunction implements RequestStreamHandler {

  private final DuePublications due;

  public PublishDueFunction() {
    this(ArticlesWiring.ofProcess().manuscripts(), Clock.systemUTC());
  }

  private PublishDueFunction(DynamoManuscripts store, Clock clock) {
    this(store, store, clock);
  }

  PublishDueFunction(ListDue due, ChangeManuscripts manuscripts, Clock clock) {
    this.due = new DuePublications(due, manuscripts, clock, new Log(System.out, clock));
  }

  /**
   * Publishes what is due, and answers how much that was, for whoever invokes it by hand.
   *
   * @throws IllegalStateException when some of it could not be published, so that the failure is
   *     counted as one and the run repeated; all else is public then
   */
  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    int published = due.publish(context.getAwsRequestId());
    answer.write(
        JsonWriter.document(json -> json.object(() -> json.member("published", published))));
  }
}
