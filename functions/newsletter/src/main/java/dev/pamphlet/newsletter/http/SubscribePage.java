package dev.pamphlet.newsletter.http;

import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.Wording;
import dev.pamphlet.newsletter.templates.JtesubscribeGenerated;
import dev.pamphlet.platform.page.Page;
import java.util.List;
import java.util.Optional;

/**
 * The form to subscribe, as its template needs it.
 *
 * @param email that was typed before
 * @param topics to choose from
 * @param fault what was wrong with the form that was sent
 */
public record SubscribePage(
    PublicationTexts texts, String email, List<TopicChoice> topics, Optional<Fault> fault) {

  /** What can be wrong with a form. */
  enum Fault {
    EMAIL,
    TOPICS
  }

  /** Nothing is filled in. */
  static SubscribePage empty(PublicationTexts texts) {
    return new SubscribePage(texts, "", choices(texts, List.of()), Optional.empty());
  }

  /** As it was sent, with what is wrong. */
  static SubscribePage again(PublicationTexts texts, SignupForm signup, Fault fault) {
    return new SubscribePage(
        texts, signup.email(), choices(texts, signup.topics()), Optional.of(fault));
  }

  private static List<TopicChoice> choices(PublicationTexts texts, List<Tag> chosen) {
    return TopicChoice.of(texts.settings().topics(), chosen);
  }

  /** What a subscriber agrees to. */
  public Wording wording() {
    return texts.wording();
  }

  /** Whether the address is not a valid one. */
  public boolean badEmail() {
    return fault.filter(Fault.EMAIL::equals).isPresent();
  }

  /** Whether a topic is not one of the publication's. */
  public boolean badTopics() {
    return fault.filter(Fault.TOPICS::equals).isPresent();
  }

  Page page() {
    return texts.page("subscribe.title", html -> JtesubscribeGenerated.render(html, null, this));
  }

  /** Leaves out the address, because strings end up in logs. */
  @Override
  public String toString() {
    return "the page to subscribe";
  }
}
