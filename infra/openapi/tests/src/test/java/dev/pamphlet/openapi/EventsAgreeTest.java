package dev.pamphlet.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.articles.http.Newsroom;
import dev.pamphlet.template.StoryStep;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.ExpectedAnswers;
import dev.pamphlet.testing.LocalTables;
import dev.pamphlet.testing.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sends every event, in order, and compares the responses with the document. */
class EventsAgreeTest {

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final Publication publication = Publication.on(tables);
  private final Newsroom newsroom = publication.newsroom();
  private final Document document = Document.built();

  @Test
  void everyEventIsAnsweredAsDescribed() {
    publication.newsletter().furnish();
    Agreement agreement = new Agreement(document);
    Map<String, RequestStreamHandler> functions = publication.functions();
    Story story = new Story();

    for (StoryStep step : ExpectedAnswers.steps()) {
      RequestStreamHandler function = functions.get(step.function());
      Event event = story.event(step);
      if (event.isRequest()) {
        Answered answered = Answered.by(function, event);
        story.seen(answered);
        if (isOfTheApi(event)) {
          assertThat(agreement.disagreements(event.route(), answered))
              .as(step.toString())
              .isEmpty();
        }
      } else {
        Answered.payload(function, event);
      }
    }
  }

  private static boolean isOfTheApi(Event event) {
    return OpenApi.isOfTheApi(event.route().substring(event.route().indexOf(' ') + 1));
  }

  @Test
  void anAnswerWithAMemberThatIsNotDescribedDisagrees() {
    newsroom.create("two-doors", Newsroom.published("Two doors", "readers-door"));
    Event event = Event.of("get-section.json");
    Answered answered = Answered.by(newsroom.getSection(), event);
    ObjectNode withoutHtml = document.root().deepCopy();
    ((ObjectNode) withoutHtml.at("/components/schemas/Section/properties")).remove("html");

    assertThat(new Agreement(document).disagreements(event.route(), answered)).isEmpty();
    assertThat(new Agreement(new Document(withoutHtml)).disagreements(event.route(), answered))
        .singleElement(STRING)
        .contains("html");
  }

  @Test
  void anAnswerWithAStatusAMediaTypeOrAHeaderThatIsNotDescribedDisagrees() {
    newsroom.create("two-doors", Newsroom.published("Two doors", "readers-door"));
    Event event = Event.of("get-section.json");
    Answered answered = Answered.by(newsroom.getSection(), event);

    for (String described : List.of("200", "200/content/application~1json", "200/headers/ETag")) {
      ObjectNode less = document.root().deepCopy();
      String parent =
          "/paths/~1v1~1articles~1{slug}~1sections~1{section}/get/responses/" + described;
      int last = parent.lastIndexOf('/');
      ((ObjectNode) less.at(parent.substring(0, last)))
          .remove(parent.substring(last + 1).replace("~1", "/"));

      assertThat(new Agreement(new Document(less)).disagreements(event.route(), answered))
          .as(described)
          .isNotEmpty();
    }
  }
}
