package dev.pamphlet.articles.http;

import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Manuscripts;
import dev.pamphlet.articles.Page;
import dev.pamphlet.articles.Version;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;

/**
 * Shows editors what they saved. A former address still finds its article; the reply has the
 * present one.
 */
record ReadManuscripts(Manuscripts manuscripts) {

  Reply list(Request request) {
    PageRequest asked = PageRequest.of(request, "manuscripts");
    Page<Manuscript.Summary> page = manuscripts.list(asked.limit(), asked.after());
    return Reply.json(
        200,
        json ->
            json.object(
                () -> {
                  json.array(
                      "articles", page.entries(), each -> ManuscriptJson.summary(json, each));
                  json.member("next", asked.next(page));
                }));
  }

  Reply get(Request request) {
    Manuscript manuscript = manuscript(request);
    Version latest = version(manuscript, manuscript.version());
    return Reply.json(200, json -> ManuscriptJson.manuscript(json, manuscript, latest))
        .with("etag", VersionTag.of(manuscript).value());
  }

  Reply versions(Request request) {
    Manuscript manuscript = manuscript(request);
    PageRequest asked = PageRequest.ofVersions(request, "versions?of=" + manuscript.id());
    Page<Version.Summary> page =
        manuscripts.versions(manuscript.id(), asked.limit(), asked.after());
    return Reply.json(
        200,
        json ->
            json.object(
                () -> {
                  json.array(
                      "versions",
                      page.entries(),
                      each -> ManuscriptJson.version(json, each, manuscript.state()));
                  json.member("next", asked.next(page));
                }));
  }

  Reply version(Request request) {
    int number = request.path("version", VersionNumber::parse);
    Version version = version(manuscript(request), number);
    return Reply.json(200, json -> ManuscriptJson.version(json, version));
  }

  /** Finds the article by its present address or a former one. */
  private Manuscript manuscript(Request request) {
    return manuscripts
        .find(request.path("slug", Slug::new))
        .orElseThrow(() -> Problem.notFound("article"));
  }

  private Version version(Manuscript manuscript, int number) {
    return manuscripts
        .version(manuscript.id(), number)
        .orElseThrow(() -> Problem.notFound("version"));
  }
}
