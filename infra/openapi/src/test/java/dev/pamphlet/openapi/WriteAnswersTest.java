package dev.pamphlet.openapi;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.*;
import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.testing.*;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WriteAnswersTest {
  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  @Test
  void write() throws Exception {
    Publication publication = Publication.on(tables);
    publication.newsletter().furnish();
    Map<String, RequestStreamHandler> functions = publication.functions();
    Story story = new Story();
    Path folder = Project.root().resolve("infra/sam/answers");
    ObjectMapper json =
        new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    for (ExpectedAnswers.Step step : ExpectedAnswers.steps()) {
      RequestStreamHandler f = functions.get(step.function());
      if (f instanceof HttpFunction) {
        Answered a = Answered.by(f, story.event(step));
        story.seen(a);
        if (step.function().matches("ConfirmSub.*|Unsub.*|OwnSub.*|ReadPages.*")) {
          Object tree = json.treeToValue(ExpectedAnswers.comparable(a), Object.class);
          Files.writeString(
              folder.resolve(step.answer()),
              json.writer(
                          new com.fasterxml.jackson.core.util.DefaultPrettyPrinter()
                              .withObjectIndenter(
                                  new com.fasterxml.jackson.core.util.DefaultIndenter("  ", "\n"))
                              .withArrayIndenter(
                                  new com.fasterxml.jackson.core.util.DefaultIndenter("  ", "\n"))
                              .withSeparators(
                                  com.fasterxml.jackson.core.util.Separators.createDefaultInstance()
                                      .withObjectFieldValueSpacing(
                                          com.fasterxml.jackson.core.util.Separators.Spacing
                                              .AFTER)))
                      .writeValueAsString(tree)
                  + "\n");
        }
      } else {
        Answered.payload(f, story.event(step));
      }
    }
  }
}
