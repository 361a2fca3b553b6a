package dev.pamphlet.site.http;

import dev.pamphlet.articles.ListCards;
import dev.pamphlet.articles.dynamodb.StoredSamples;
import dev.pamphlet.articles.wiring.ArticlesWiring;
import dev.pamphlet.content.Card;
import dev.pamphlet.platform.aws.AwsClients;
import dev.pamphlet.platform.config.Environment;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.page.Page;
import dev.pamphlet.platform.page.PageFunction;
import dev.pamphlet.platform.priming.Rehearsal;
import dev.pamphlet.platform.priming.RehearsalEvent;
import dev.pamphlet.site.templates.JtehomeGenerated;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers {@code GET /}: the front page, which lists the newest articles; by one Query of the
 * index.
 */
public final class ReadPagesFunction extends PageFunction {

  private static final int NEWEST = 20;

  private final ListCards cards;
  private final boolean sendsMail;

  public ReadPagesFunction() {
    this(AwsClients.of(Environment.ofProcess()));
    startsFromSnapshot();
  }

  private ReadPagesFunction(AwsClients clients) {
    this(
        new ArticlesWiring(clients).cards(), clients.environment().find("MAIL_DOMAIN").isPresent());
  }

  /**
   * @param sendsMail whether there is a domain to send mail from
   */
  ReadPagesFunction(ListCards cards, boolean sendsMail) {
    this.cards = cards;
    this.sendsMail = sendsMail;
  }

  @Override
  public Rehearsal rehearsal() {
    return new Rehearsal(
        ReadPagesFunction::new, RehearsalEvent.get("/", Map.of()), List.of(StoredSamples.listed()));
  }

  @Override
  protected Reply reply(Request request) {
    List<Card> newest = cards.list(Optional.empty(), NEWEST, Optional.empty()).entries();
    Home home = Home.of(newest, sendsMail);
    return new Page("Pamphlet", "en", html -> JtehomeGenerated.render(html, null, home))
        .cacheable();
  }
}
