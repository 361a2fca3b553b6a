package dev.pamphlet.articles.http;

import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Page;
import dev.pamphlet.articles.Version;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;

/**
 * Shows editors what they saved. An address that an article left still names it here; what is shown
 * says where it lives.
 */
record ReadManuscripts(Desk desk) {

  Reply list(Request request) {
    PageRequest asked = PageRequest.of(request, "manuscripts");
    Page<Manuscript.Summary> page = desk.manuscripts().list(asked.limit(), asked.after());
    return Reply.json(
        200,
        json ->
            json.object(
                () -> {
                  json.array("articles", page.entries(), each -> EditorJson.summary(json, each));
                  json.member("next", asked.next(page));
                }));
  }

  Reply get(Request request) {
    Manuscript manuscript = desk.manuscript(request);
    Version latest = version(manuscript, manuscript.version());
    return Reply.json(200, json -> EditorJson.manuscript(json, manuscript, latest))
        .with("etag", Desk.tagOf(manuscript).value());
  }

  Reply versions(Request request) {
    Manuscript manuscript = desk.manuscript(request);
    PageRequest asked = PageRequest.ofVersions(request, "versions?of=" + manuscript.id());
    Page<Version.Summary> page =
        desk.manuscripts().versions(manuscript.id(), asked.limit(), asked.after());
    return Reply.json(
        200,
        json ->
            json.object(
                () -> {
                  json.array("versions", page.entries(), each -> EditorJson.version(json, each));
                  json.member("next", asked.next(page));
                }));
  }

  Reply version(Request request) {
    int number = request.path("version", VersionNumber::parse);
    Version version = version(desk.manuscript(request), number);
    return Reply.json(200, json -> EditorJson.version(json, version));
  }

  private Version version(Manuscript manuscript, int number) {
    return desk.manuscripts()
        .version(manuscript.id(), number)
        .orElseThrow(() -> Problem.notFound("version"));
  }
}
