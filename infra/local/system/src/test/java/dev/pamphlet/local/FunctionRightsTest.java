package dev.pamphlet.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pamphlet.local.aws.AwsCall;
import dev.pamphlet.local.aws.AwsEndpoint;
import dev.pamphlet.local.aws.AwsError;
import dev.pamphlet.local.aws.Interceptor;
import dev.pamphlet.local.rights.MissingObjects;
import dev.pamphlet.local.rights.Rights;
import dev.pamphlet.local.runtime.AccessKeys;
import dev.pamphlet.local.runtime.Functions;
import dev.pamphlet.local.runtime.Housekeeping;
import dev.pamphlet.local.runtime.Invocation;
import dev.pamphlet.local.runtime.Output;
import dev.pamphlet.local.sources.Queues;
import dev.pamphlet.local.time.SystemTime;
import dev.pamphlet.template.LambdaFunction;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.StoryStep;
import dev.pamphlet.template.Template;
import dev.pamphlet.testing.ExpectedAnswers;
import dev.pamphlet.testing.Project;
import dev.pamphlet.testing.Story;
import dev.pamphlet.testing.StoryItems;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The roles of {@code template.yaml} against what the functions do: every function gets all of its
 * events, once, and everything it asks of AWS is kept. Before the first event of a schedule the
 * time comes for everything that the events before it planned.
 */
class FunctionRightsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant WHEN_ALL_IS_DUE = Instant.parse("2100-01-01T00:00:00Z");

  /** Function, action and table in IAM's words. */
  private static final Pattern DENIED =
      Pattern.compile("/(\\w+) is not .*: dynamodb:(\\w+) on resource: \\S+:table/(\\w+)");

  private static final Set<String> READS =
      Set.of("dynamodb:GetItem", "dynamodb:Query", "dynamodb:BatchGetItem");

  /** The sender in the settings that an event saves is of this domain. */
  private static final String MAIL_DOMAIN = "publication.example.com";

  private static final Path FILE = Project.root().resolve("template.yaml");
  private static final Template TEMPLATE = template(Map.of());

  private static final Set<String> SCHEDULED =
      Set.of("PublishDueFunction", "SweepNewsletterFunction", "PaceIssuesFunction");

  private static final List<Attempt> ATTEMPTS = Attempt.all(TEMPLATE);
  private static final Rights RIGHTS = new Rights(TEMPLATE, Output.NOWHERE);

  private static final Parts PARTS = new Parts();

  private static List<String> refusals;
  private static List<AwsCall> calls;

  @BeforeAll
  static void giveEveryFunctionItsEvents() throws Exception {
    SystemTime time = PARTS.add(SystemTime.movable(Output.NOWHERE));
    Backends backends =
        Backends.start(
            TEMPLATE, LocalOptions.forTests(), time, (type, resources, detail) -> {}, PARTS);
    StoryItems.put(backends.dynamoDb().client(), table -> TEMPLATE.table(table).name());
    AccessKeys keys = AccessKeys.of(TEMPLATE.functions());
    List<String> refused = new CopyOnWriteArrayList<>();
    List<AwsCall> called = new CopyOnWriteArrayList<>();
    Interceptor record =
        (call, next) -> {
          called.add(call);
          return next.get()
              .thenApply(
                  response -> {
                    if (call.service().equals("s3") && response.status() == 404) {
                      called.add(MissingObjects.listing(call));
                    }
                    return response;
                  });
        };
    Rights rights = new Rights(TEMPLATE, (source, line) -> refused.add(source + " " + line));
    AwsEndpoint endpoint =
        PARTS.add(
            AwsEndpoint.start(
                backends.services(),
                keys,
                time.clock(),
                List.of(record, rights, new MissingObjects(rights))));
    new Queues(endpoint.client()).createAll(TEMPLATE.queues());
    Template wired = template(StackParameters.of(FILE, endpoint.address(), ""));
    try (Functions functions =
        Functions.of(
            wired.functions(), keys, time.jvmOptions(), Housekeeping.USUAL, Output.NOWHERE)) {
      Story story = new Story();
      for (StoryStep step : ExpectedAnswers.steps()) {
        boolean onSchedule = SCHEDULED.contains(step.function());
        time.set(onSchedule ? WHEN_ALL_IS_DUE : Instant.now());
        JsonNode answer = answer(functions.invoke(step.function(), story.bytes(step)));
        assertThat(answer.path("statusCode").asInt())
            .as("the status of %s, %s; refused: %s", step.function(), step.event(), refused)
            .isEqualTo(ExpectedAnswers.of(step).path("statusCode").asInt());
        story.answered(answer);
      }
    }
    refusals = List.copyOf(refused);
    calls = List.copyOf(called);
  }

  @AfterAll
  static void stop() {
    PARTS.close();
  }

  @Test
  void noFunctionLacksARightThatItNeeds() {
    assertThat(refusals).isEmpty();
    assertThat(calls).extracting(AwsCall::function).containsAll(functions().toList());
  }

  /**
   * Documentation leaves open whether {@code dynamodb:LeadingKeys} of an action in a transaction is
   * its item's key or those of all items in the table. The roles are written for the first. If a
   * deployment shows the second, these statements need the keys of the whole transaction; giving
   * them to all today would let each of these functions write more than it has to.
   */
  @Test
  void whatAStricterReadingOfTransactionsWouldDenyIsKnown() {
    Rights strict = Rights.ofWholeTransactions(TEMPLATE, Output.NOWHERE);

    Set<String> denied = new TreeSet<>();
    calls.stream()
        .flatMap(strict::refusals)
        .map(refusal -> DENIED.matcher(refusal.body().path("Message").asText()))
        .filter(Matcher::find)
        .forEach(
            found -> denied.add(String.join(" ", found.group(1), found.group(2), found.group(3))));

    assertThat(denied)
        .containsExactly(
            "ConfirmSubscriptionFunction PutItem SubscribersTable",
            "ConfirmSubscriptionFunction UpdateItem SubscribersTable",
            "EditArticlesFunction DeleteItem ContentTable",
            "EditIssuesFunction DeleteItem DeliveryTable",
            "EditQuizzesFunction PutItem ContentTable",
            "EditQuizzesFunction UpdateItem ContentTable",
            "EditSubscribersFunction DeleteItem SubscribersTable",
            "EditSubscribersFunction UpdateItem SubscribersTable",
            "OwnSubscriptionFunction DeleteItem SubscribersTable",
            "OwnSubscriptionFunction PutItem SubscribersTable",
            "PublishDueFunction DeleteItem ContentTable",
            "PublishDueFunction PutItem ContentTable",
            "RecordMailEventsFunction PutItem SubscribersTable",
            "RecordMailEventsFunction UpdateItem SubscribersTable",
            "SubmitAttemptFunction PutItem EngagementTable",
            "SubmitAttemptFunction UpdateItem EngagementTable");
  }

  /** One request of S3 to store a picture, to read it, or to delete it; and no unit of a table. */
  @Test
  void aPictureCostsOneRequestEachTime() {
    assertThat(calls)
        .filteredOn(call -> call.function().contains("Image"))
        .filteredOn(call -> !call.action().equals("ListObjectsV2"))
        .extracting(call -> call.service() + " " + call.action())
        .containsExactly(
            "s3 PutObject", "s3 GetObject", "s3 GetObject", "s3 DeleteObject", "s3 GetObject");
  }

  static Stream<Grant> grants() {
    return Grant.all(TEMPLATE);
  }

  /**
   * What only some runs need. The secret of a table is put there by whoever comes first; that is
   * one function in a story. Whoever pauses an issue, or slows down, was refused by SES; of two who
   * change a chunk at a time one reads it again; and no editor of the story asks for the books of
   * an issue while it goes out.
   */
  private static final Set<String> NOT_IN_A_STORY =
      Set.of(
          "EditSubscribersFunction dynamodb:PutItem PEPPER",
          "OwnSubscriptionFunction dynamodb:PutItem PEPPER",
          "DeliverChunkFunction dynamodb:PutItem ISSUE#*",
          "DeliverChunkFunction dynamodb:UpdateItem PACE",
          "PaceIssuesFunction dynamodb:GetItem CHUNKS#*",
          "EditIssuesFunction dynamodb:GetItem CHUNKS#*",
          "EditIssuesFunction dynamodb:GetItem PACE",
          "EditIssuesFunction dynamodb:Query BOOKS#*",
          "PlanIssueFunction dynamodb:BatchGetItem SUBSCRIBER#*");

  static Stream<Grant> grantsThatAStoryNeeds() {
    return grants()
        .filter(
            grant ->
                !NOT_IN_A_STORY.contains(
                    "%s %s %s".formatted(grant.function(), grant.action(), grant.keys())));
  }

  /** Also the reverse: whoever takes one of them away is told its name. */
  @ParameterizedTest
  @MethodSource("grantsThatAStoryNeeds")
  void noRoleHoldsARightThatNothingNeeds(Grant grant) {
    Rights without = new Rights(grant.takenFrom(TEMPLATE), Output.NOWHERE);

    Stream<String> missed =
        calls.stream()
            .flatMap(call -> without.refuse(call).stream())
            .map(refusal -> refusal.body().path("Message").asText());

    assertThat(missed)
        .as("what is refused without the right of %s", grant)
        .isNotEmpty()
        .allSatisfy(
            message ->
                assertThat(message)
                    .containsPattern(
                        "/%s is not authorized to perform: %s on resource: %s because"
                            .formatted(grant.function(), grant.action(), grant.resources())));
  }

  static Stream<String> functions() {
    return TEMPLATE.functions().stream().map(LambdaFunction::logicalId);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void aFunctionIsDeniedEverythingThatItsRoleDoesNotName(String function) {
    List<Grant> granted = grants().filter(grant -> grant.function().equals(function)).toList();
    List<String> lackedAndNotDenied = new ArrayList<>();
    List<String> grantedAndDenied = new ArrayList<>();
    for (Attempt attempt : ATTEMPTS) {
      boolean isGranted = granted.stream().anyMatch(grant -> grant.covers(attempt));
      String refusal = refusal(function, attempt).orElse("");
      boolean isDenied =
          refusal.contains(
              "/%s is not authorized to perform: %s on resource: %s because"
                  .formatted(function, attempt.action(), attempt.resource()));
      if (isGranted && isDenied) {
        grantedAndDenied.add(attempt + ": " + refusal);
      } else if (!isGranted && !isDenied) {
        lackedAndNotDenied.add(attempt + ": " + refusal);
      }
    }

    assertThat(lackedAndNotDenied).isEmpty();
    assertThat(grantedAndDenied).isEmpty();
  }

  /** What shows a quiz, and what shows articles, cannot betray an answer: they cannot read one. */
  @Test
  void onlyWhatGradesOrEditsMayReadAnswers() {
    String engagement = LocalAccount.tableArn("EngagementTable");
    Set<String> readers = new TreeSet<>();
    for (String function : functions().toList()) {
      for (Attempt attempt : ATTEMPTS) {
        boolean readsAll = attempt.action().equals("dynamodb:Scan");
        boolean readsAnswers =
            READS.contains(attempt.action())
                && (attempt.key().startsWith("KEY#") || attempt.key().startsWith("SOURCE#"));
        if (attempt.resource().equals(engagement)
            && (readsAll || readsAnswers)
            && refusal(function, attempt).isEmpty()) {
          readers.add(function);
        }
      }
    }

    assertThat(readers)
        .containsExactly(
            "EditQuizzesFunction",
            "GetAttemptFunction",
            "ShowResultFunction",
            "SubmitAttemptFunction");
  }

  /** Why a function may not do something; empty where it may. */
  private static Optional<String> refusal(String function, Attempt attempt) {
    return RIGHTS
        .refuse(new AwsCall(function, "dynamodb", attempt.operation(), attempt.input()))
        .map(AwsError::getMessage);
  }

  private static Template template(Map<String, String> parameters) {
    Map<String, String> all = new HashMap<>(parameters);
    all.put("MailDomain", MAIL_DOMAIN);
    return Template.read(FILE, all);
  }

  private static JsonNode answer(Invocation invocation) throws IOException {
    return JSON.readTree(((Invocation.Returned) invocation).payload());
  }
}
