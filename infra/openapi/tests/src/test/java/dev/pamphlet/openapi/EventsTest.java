package dev.pamphlet.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.template.StoryStep;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.ExpectedAnswers;
import dev.pamphlet.testing.LocalTables;
import dev.pamphlet.testing.SamLocalShape;
import dev.pamphlet.testing.Story;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Invokes every function with each of its events, in order, as {@code sam local invoke} does: in
 * the shape of API Gateway, and in the shape that {@code sam local start-api} gives the same
 * requests.
 */
class EventsTest {

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  static Stream<Named<UnaryOperator<Event>>> shapes() {
    return Stream.of(
        named("API Gateway", UnaryOperator.identity()), named("sam local", SamLocalShape::of));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void everyEventIsAnsweredAsExpected(UnaryOperator<Event> shape) {
    Publication publication = Publication.on(tables);
    publication.newsletter().furnish();
    Map<String, RequestStreamHandler> functions = publication.functions();
    Story story = new Story();

    for (StoryStep step : ExpectedAnswers.steps()) {
      assertThat(answer(functions.get(step.function()), story.event(step), shape, story))
          .as(step.toString())
          .isEqualTo(ExpectedAnswers.of(step));
    }
  }

  /** Only requests have the two shapes; the event of a schedule has one. */
  private static JsonNode answer(
      RequestStreamHandler function, Event event, UnaryOperator<Event> shape, Story story) {
    if (!event.isRequest()) {
      return Answered.payload(function, event);
    }
    Answered answered = Answered.by(function, shape.apply(event));
    story.seen(answered);
    return ExpectedAnswers.comparable(answered);
  }
}
