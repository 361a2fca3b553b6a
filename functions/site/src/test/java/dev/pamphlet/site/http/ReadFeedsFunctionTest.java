package dev.pamphlet.site.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import dev.pamphlet.articles.http.Newsroom;
import dev.pamphlet.content.Look;
import dev.pamphlet.content.Settings;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Capacity;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReadFeedsFunctionTest {

  private static final Event ATOM = Event.of("read-feeds-atom.json");
  private static final Event JSON = Event.of("read-feeds-json.json");
  private static final Event SITEMAP = Event.of("read-feeds-sitemap.json");

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final Newsroom newsroom = new Newsroom(tables);
  private final SiteRoom site = new SiteRoom(tables);

  @Test
  void aFeedReaderGetsTheTextsWithAddressesThatWorkAnywhere() throws Exception {
    newsroom.create(
        "two-doors",
        Newsroom.published("Two doors", "cost")
            + "\nSee [above](#cost), [home](/) and ![a door](/images/a/door.png).\n");

    Answered answered = Answered.by(site.readFeeds(), ATOM);

    SyndFeed feed = read(answered);
    SyndEntry entry = feed.getEntries().get(0);
    assertThat(answered.header("content-type")).isEqualTo("application/atom+xml; charset=utf-8");
    assertThat(feed.getTitle()).isEqualTo("Pamphlet");
    assertThat(entry.getTitle()).isEqualTo("Two doors");
    assertThat(entry.getLink()).isEqualTo("https://publication.example.com/two-doors");
    assertThat(entry.getPublishedDate()).isEqualTo(Newsroom.NOW);
    assertThat(entry.getContents().get(0).getValue())
        .contains("href=\"https://publication.example.com/two-doors#cost\"")
        .contains("href=\"https://publication.example.com/\"")
        .contains("src=\"https://publication.example.com/images/a/door.png\"");
  }

  /** Feed readers do not show an article again because its title or its address changed. */
  @Test
  void anEntryStaysTheSameWhenItsTitleAndItsAddressChange() throws Exception {
    newsroom.create("two-doors", Newsroom.published("Two doors", "cost"));
    String before = read(Answered.by(site.readFeeds(), ATOM)).getEntries().get(0).getUri();

    newsroom.revise("two-doors", 1, Newsroom.published("Three doors", "cost"));
    Answered.by(
        newsroom.editArticles(), newsroom.act("two-doors", "move", 2, "{\"to\": \"doors\"}"));

    SyndEntry after = read(Answered.by(site.readFeeds(), ATOM)).getEntries().get(0);
    assertThat(after.getTitle()).isEqualTo("Three doors");
    assertThat(after.getUri()).isEqualTo(before).startsWith("urn:uuid:");
    assertThat(Answered.by(site.readFeeds(), JSON).at("/items/0/id")).isEqualTo(before);
  }

  @Test
  void olderEntriesAreOnFurtherPages() throws Exception {
    for (int i = 0; i < 21; i++) {
      newsroom.at(Newsroom.NOW.plusSeconds(i));
      newsroom.create("number-" + i, Newsroom.published("Number " + i, "cost"));
    }

    Answered first = Answered.by(site.readFeeds(), ATOM);
    String next = xml(first).select("feed > link[rel=next]").attr("href");
    Answered second =
        Answered.by(site.readFeeds(), ATOM.query(next.substring(next.indexOf('?') + 1)));

    assertThat(read(first).getEntries()).hasSize(20);
    assertThat(read(second).getEntries())
        .extracting(SyndEntry::getTitle)
        .containsExactly("Number 0");
    assertThat(xml(second).select("feed > link[rel=self]").attr("href")).isEqualTo(next);
    assertThat(xml(second).select("feed > link[rel=first]").attr("href"))
        .isEqualTo("https://publication.example.com/feed.atom");
    String nextInJson = Answered.by(site.readFeeds(), JSON).at("/next_url");
    assertThat(
            Answered.by(
                    site.readFeeds(), JSON.query(nextInJson.substring(nextInJson.indexOf('?') + 1)))
                .at("/items/0/title"))
        .isEqualTo("Number 0");
  }

  @Test
  void noCharacterOfATitleBreaksAFeed() throws Exception {
    newsroom.create("two-doors", Newsroom.published("\"A ]]> & <b>😀\"", "cost"));

    assertThat(read(Answered.by(site.readFeeds(), ATOM)).getEntries().get(0).getTitle())
        .isEqualTo("A ]]> & <b>😀");
    assertThat(Answered.by(site.readFeeds(), JSON).at("/items/0/title")).contains("]]> & <b>");
  }

  /** A page has at most a megabyte; a longer text is left out, and its entry is not. */
  @Test
  void aFeedStaysSmallerThanAMegabyte() throws Exception {
    String much = "\nwords and words and words.\n".repeat(12_000);
    for (int i = 0; i < 4; i++) {
      newsroom.create("long-" + i, Newsroom.published("Long " + i, "cost") + much);
    }

    Answered answered = Answered.by(site.readFeeds(), ATOM);

    assertThat(answered.text().length()).isLessThan(1_000_000);
    assertThat(read(answered).getEntries()).hasSize(4);
    assertThat(read(answered).getEntries().get(3).getContents()).isEmpty();
  }

  @Test
  void aFeedCostsTheListAndItsTexts() {
    newsroom.create("one", Newsroom.published("One", "cost"));
    newsroom.create("two", Newsroom.published("Two", "cost"));
    ReadFeedsFunction feeds = site.readFeeds();
    Answered.by(feeds, ATOM);
    tables.reset();

    Answered.by(feeds, ATOM);

    assertThat(tables.calls()).containsExactly("Query", "BatchGetItem");
    assertThat(tables.consumed()).isEqualTo(Capacity.reads(1.5));
  }

  /** Feed readers ask many times a day, and mostly have the feed already. */
  @Test
  void aReaderThatHasTheFeedCostsTheListAlone() {
    newsroom.create("one", Newsroom.published("One", "cost"));
    newsroom.create("two", Newsroom.published("Two", "cost"));
    ReadFeedsFunction feeds = site.readFeeds();
    for (Event event : new Event[] {ATOM, JSON}) {
      Answered first = Answered.by(feeds, event);
      String tag = first.header("etag");
      tables.reset();

      Answered again = Answered.by(feeds, event.header("if-none-match", tag));

      assertThat(again.status()).isEqualTo(304);
      assertThat(again.headers()).isEqualTo(first.headers());
      assertThat(tables.calls()).containsExactly("Query");
      assertThat(tables.consumed()).isEqualTo(Capacity.reads(0.5));
    }
  }

  @Test
  void whatChangesAFeedChangesItsTag() {
    newsroom.create("one", Newsroom.published("One", "cost"));
    List<String> tags = new ArrayList<>(List.of(tag()));
    newsroom.revise("one", 1, Newsroom.published("One", "cost", "end"));
    tags.add(tag());
    newsroom.create("two", Newsroom.published("Two", "cost"));
    tags.add(tag());
    Answered.by(newsroom.editArticles(), newsroom.act("two", "move", 1, "{\"to\": \"three\"}"));
    tags.add(tag());
    Answered.by(newsroom.editArticles(), newsroom.act("three", "withdraw", 1, ""));
    tags.add(tag());

    assertThat(tags.subList(0, 4)).doesNotHaveDuplicates();
    assertThat(tags.get(4)).as("the tag of the same feed as before").isEqualTo(tags.get(1));
    assertThat(tags).allMatch(tag -> tag.startsWith("W/\""));
  }

  private String tag() {
    return Answered.by(site.readFeeds(), ATOM).header("etag");
  }

  @Test
  void aReaderThatHasTheFeedIsToldThatItIsTheSame() {
    newsroom.create("two-doors", Newsroom.published("Two doors", "cost"));
    for (Event event : new Event[] {ATOM, JSON, SITEMAP}) {
      String tag = Answered.by(site.readFeeds(), event).header("etag");

      Event again =
          event
              .header("if-none-match", tag)
              .header("if-modified-since", "Fri, 01 Jan 2100 00:00:00 GMT");
      assertThat(Answered.by(site.readFeeds(), again).status()).isEqualTo(304);
    }
  }

  @Test
  void aPublicationWithoutArticlesHasFeedsWithoutEntries() throws Exception {
    assertThat(read(Answered.by(site.readFeeds(), ATOM)).getEntries()).isEmpty();
    assertThat(Answered.by(site.readFeeds(), JSON).json().at("/items")).isEmpty();
  }

  @Test
  void aCrawlerFindsWhatIsPublished() {
    newsroom.create("two-doors", Newsroom.published("Two doors", "cost"));
    newsroom.create(
        "elsewhere",
        Newsroom.published("Elsewhere", "cost")
            .replace("author:", "canonicalUrl: https://example.org/first\nauthor:"));

    assertThat(xml(Answered.by(site.readFeeds(), SITEMAP)).select("url > loc").eachText())
        .containsExactly(
            "https://publication.example.com/", "https://publication.example.com/two-doors");
    assertThat(Answered.by(site.readFeeds(), Event.of("read-feeds-robots.json")).text())
        .contains("Disallow: /results/\n")
        .endsWith("Sitemap: https://publication.example.com/sitemap.xml\n");
  }

  @Test
  void theSecurityTextSaysWhereToReportAVulnerability() {
    Event event = Event.of("read-feeds-security.json");
    assertThat(Answered.by(site.readFeeds(), event).status()).isEqualTo(404);
    site.save(
        new Settings(
            "Two doors",
            "",
            "de",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Look(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of("mailto:security@publication.example.com"))));

    assertThat(Answered.by(site.readFeeds(), event).text())
        .isEqualTo(
            """
            Contact: mailto:security@publication.example.com
            Expires: 2027-05-01T00:00:00Z
            Preferred-Languages: de
            Canonical: https://publication.example.com/.well-known/security.txt
            """);
  }

  @Test
  void aStoppedDatabaseIsNotAnEmptyFeed() {
    for (Event event : new Event[] {ATOM, JSON, SITEMAP}) {
      assertThat(Answered.by(site.withoutDatabase().readFeeds(), event).status()).isEqualTo(503);
    }
  }

  private static SyndFeed read(Answered answered) throws Exception {
    return new SyndFeedInput().build(new StringReader(answered.text()));
  }

  private static Document xml(Answered answered) {
    return Jsoup.parse(answered.text(), "", Parser.xmlParser());
  }
}
