package dev.pamphlet.bench.starts;

import dev.pamphlet.bench.Neighbours;
import dev.pamphlet.local.dynamodb.LocalDynamoDb;
import dev.pamphlet.local.dynamodb.Tables;
import dev.pamphlet.local.runtime.AccessKeys;
import dev.pamphlet.local.runtime.Functions;
import dev.pamphlet.local.runtime.Housekeeping;
import dev.pamphlet.local.runtime.Invocation;
import dev.pamphlet.local.runtime.Output;
import dev.pamphlet.template.LambdaFunction;
import dev.pamphlet.template.StoryStep;
import dev.pamphlet.template.Template;
import dev.pamphlet.testing.ExpectedAnswers;
import dev.pamphlet.testing.Story;
import dev.pamphlet.testing.StoryItems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The template's functions and tables, with a publication in which every function for readers has
 * something to do.
 */
final class Stack implements AutoCloseable {

  /** The sender in the settings that an event saves is of this domain. */
  private static final String MAIL_DOMAIN = "publication.example.com";

  private static final int CREATED = 201;

  private final Neighbours neighbours;
  private final Template template;

  private Stack(Neighbours neighbours, Template template) {
    this.neighbours = neighbours;
    this.template = template;
  }

  /** Starts what the functions call, and creates the tables. */
  static Stack start(Path file) throws IOException {
    Neighbours neighbours = Neighbours.start(file);
    Template template =
        Template.read(
            file,
            Map.of(
                "MailDomain", MAIL_DOMAIN,
                "DynamoDbEndpoint", neighbours.dynamoDb().toString(),
                "S3Endpoint", neighbours.aws().toString(),
                "SesEndpoint", neighbours.aws().toString()));
    try (DynamoDbClient client = LocalDynamoDb.clientOf(neighbours.dynamoDb()).build()) {
      Tables.createWithoutStreams(client, template);
      StoryItems.put(client, table -> template.table(table).name());
    }
    return new Stack(neighbours, template);
  }

  /** The functions that everybody may call, which are those that start from snapshots. */
  List<LambdaFunction> functions() {
    return template.functions().stream().filter(LambdaFunction::isOpen).toList();
  }

  /** The same key for all, because rights are not checked here. */
  AccessKeys keys(List<LambdaFunction> functions) {
    return new AccessKeys(
        functions.stream()
            .collect(Collectors.toMap(LambdaFunction::logicalId, each -> neighbours.key())));
  }

  /**
   * Tells the part of the story in which things are created, but not the part in which they are
   * changed and deleted, and collects the first successful request of every function for readers.
   *
   * @return the requests by function, each of which may now be repeated
   */
  Map<String, Request> furnish() throws IOException {
    List<String> readers = functions().stream().map(LambdaFunction::logicalId).toList();
    List<LambdaFunction> all = template.functions();
    Map<String, Request> requests = new LinkedHashMap<>();
    Story story = new Story();
    try (Functions functions =
        Functions.of(all, keys(all), List.of(), Housekeeping.USUAL, Output.NOWHERE)) {
      for (StoryStep step : ExpectedAnswers.steps()) {
        int status = ExpectedAnswers.of(step).path("statusCode").asInt();
        boolean first =
            readers.contains(step.function())
                && !requests.containsKey(step.function())
                && status / 100 == 2;
        if (first || status == CREATED) {
          Request request = Request.of(story.bytes(step), status);
          Invocation invocation = functions.invoke(step.function(), story.bytes(step));
          story.answered(request.answer(step.event(), invocation));
          if (first) {
            requests.put(step.function(), request);
          }
        }
      }
    }
    return requests;
  }

  @Override
  public void close() {
    neighbours.close();
  }
}
