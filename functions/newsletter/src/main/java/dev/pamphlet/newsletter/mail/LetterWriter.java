package dev.pamphlet.newsletter.mail;

import dev.pamphlet.newsletter.Publisher;
import dev.pamphlet.newsletter.letter.AnnouncedArticle;
import dev.pamphlet.newsletter.letter.Draft;
import dev.pamphlet.newsletter.letter.FindAnchors;
import dev.pamphlet.newsletter.letter.Finding;
import dev.pamphlet.newsletter.letter.LetterTemplate;
import dev.pamphlet.newsletter.letter.Preflight;
import dev.pamphlet.newsletter.letter.ReaderLinks;
import dev.pamphlet.newsletter.letter.WriteLetter;
import dev.pamphlet.newsletter.letter.WrittenLetter;
import dev.pamphlet.newsletter.markdown.LetterMarkdown;
import dev.pamphlet.newsletter.markdown.PlainWords;
import dev.pamphlet.newsletter.markdown.Targets;
import dev.pamphlet.newsletter.markdown.TextDirection;
import dev.pamphlet.newsletter.templates.JteissueletterGenerated;
import dev.pamphlet.platform.Digest;
import dev.pamphlet.platform.page.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the letters of issues: HTML and plain text that say the same, in the publication's
 * language if there are texts for it.
 */
public final class LetterWriter implements WriteLetter {

  private static final int MAX_PREHEADER = 120;
  private static final String TOKEN = "{{" + LetterTemplate.TOKEN + "}}";

  private final String publicUrl;
  private final ReaderLinks links;
  private final Targets targets;

  /**
   * @param publicUrl where readers reach the publication, without a slash at the end
   * @param anchors of the publication's own articles
   */
  public LetterWriter(String publicUrl, FindAnchors anchors) {
    this.publicUrl = publicUrl;
    this.links = new ReaderLinks(publicUrl);
    this.targets = new Targets(publicUrl, anchors);
  }

  @Override
  public WrittenLetter write(Publisher publisher, Draft draft) {
    Texts texts = Texts.of(LetterWriter.class, publisher.language());
    LetterMarkdown markdown =
        LetterMarkdown.read(
            draft.markdown(),
            targets,
            new PlainWords(
                texts.get("letter.references"), shown -> texts.get("letter.picture", shown)));
    String mark = mark(publisher, draft);
    IssueLetter letter =
        new IssueLetter(
            new MailFrame(texts.language(), draft.subject(), preheader(draft, markdown), publisher),
            texts,
            publisher.language(),
            TextDirection.of(draft.subject() + " " + markdown.inLine()),
            markdown.html(),
            markdown.text(),
            draft.article().map(article -> ArticleLinks.of(article, publicUrl)),
            links.unsubscribe(mark),
            links.preferences(mark));
    String html = MailFrame.html(it -> JteissueletterGenerated.render(it, null, letter));
    LetterTemplate template =
        new LetterTemplate(
            SesTemplate.ofText(draft.subject()),
            SesTemplate.ofHtml(html).replace(mark, TOKEN),
            SesTemplate.ofText(IssueText.of(letter)).replace(mark, TOKEN),
            SesTemplate.VALUES);
    boolean hasText = draft.article().isPresent() || !markdown.text().isBlank();
    int bytes = template.html().getBytes(StandardCharsets.UTF_8).length;
    List<Finding> findings = new ArrayList<>(Preflight.of(publisher, draft, hasText, bytes));
    findings.addAll(markdown.findings());
    return new WrittenLetter(template, findings);
  }

  /**
   * A mark in place of the reader's token until the letter is a template. It is the digest of
   * everything in the letter, which therefore cannot contain it.
   */
  private static String mark(Publisher publisher, Draft draft) {
    String all = publisher + "\n" + draft;
    return Digest.text(Digest.WHOLE, all.getBytes(StandardCharsets.UTF_8));
  }

  private static String preheader(Draft draft, LetterMarkdown markdown) {
    String text =
        markdown.inLine().isEmpty()
            ? draft.article().map(AnnouncedArticle::card).map(card -> card.summary()).orElse("")
            : markdown.inLine();
    int end =
        text.offsetByCodePoints(0, Math.min(MAX_PREHEADER, text.codePointCount(0, text.length())));
    return end == text.length() ? text : text.substring(0, end).strip() + "…";
  }
}
