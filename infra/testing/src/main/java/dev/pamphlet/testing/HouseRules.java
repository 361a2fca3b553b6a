package dev.pamphlet.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.pamphlet.platform.batch.QueueFunction;
import dev.pamphlet.platform.batch.StreamFunction;
import dev.pamphlet.platform.function.LambdaFunction;
import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.platform.schedule.ScheduledFunction;
import java.time.Instant;

/**
 * The rules of the house for everything under {@code functions/}. Each context has a test that
 * holds its classes, and those of the platform, to them.
 */
public final class HouseRules {

  private static final String EVENT_CLASSES = "com.amazonaws.services.lambda.runtime.events..";

  private HouseRules() {}

  @ArchTest
  static final ArchRule nothingDeployedKnowsWhatRunsIt =
      noClasses()
          .that()
          .resideInAPackage("dev.pamphlet..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.pamphlet.local..", "dev.pamphlet.template..", "dev.pamphlet.testing..");

  @ArchTest
  static final ArchRule theKernelKnowsNoContext =
      noClasses()
          .that()
          .resideInAPackage("dev.pamphlet.platform..")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "are of a context",
                  type ->
                      type.getPackageName().startsWith("dev.pamphlet.")
                          && !type.getPackageName().startsWith("dev.pamphlet.platform")));

  @ArchTest
  static final ArchRule theContextsDoNotKnowEachOther =
      contextsApart("articles", "quizzes", "newsletter");

  /** What stands between the kernel and the contexts: each on the kernel alone. */
  @ArchTest static final ArchRule contentKnowsOnlyTheKernel = knowsOnlyTheKernel("content");

  @ArchTest static final ArchRule markdownKnowsOnlyTheKernel = knowsOnlyTheKernel("markdown");

  /** Records and rules: no AWS, no JSON, no clock, no edge of their own context. */
  @ArchTest
  static final ArchRule theDomainIsPure =
      classes()
          .that(areDomain())
          .should()
          .onlyDependOnClassesThat(
              DescribedPredicate.describe(
                  "are plain Java or domain",
                  type -> isPlainJava(type) || isDomain(type) || isVocabulary(type)));

  /** What the use cases of a context share knows none of them. */
  @ArchTest
  static final ArchRule theRootOfADomainKnowsNoUseCase =
      noClasses()
          .that(DescribedPredicate.describe("are the root of a domain", HouseRules::isRootOfDomain))
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe("are of a use case", HouseRules::isOfUseCase));

  /** And they form no circle. */
  @ArchTest
  static final ArchRule useCasesFormNoCircle =
      SlicesRuleDefinition.slices()
          .matching(
              "dev.pamphlet.(*).(editing|authoring|attempts|statistics|subscribing|owning|feedback|importing|issues|letter|delivery)")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true);

  /** Time is handed in. */
  @ArchTest
  static final ArchRule theDomainHasNoClock =
      noClasses().that(areDomain()).should().callMethod(Instant.class, "now");

  /** What costs a cold start hundreds of milliseconds: object mapping and reflection. */
  @ArchTest
  static final ArchRule noObjectMappingInAFunction =
      noClasses()
          .that()
          .resideInAPackage("dev.pamphlet..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "com.fasterxml.jackson.databind..",
              "software.amazon.awssdk.enhanced..",
              "java.lang.reflect..");

  /** Events that are bound to classes are for those whom nobody waits for. */
  @ArchTest
  static final ArchRule onlyAsynchronousFunctionsKnowEventClasses =
      noClasses()
          .that()
          .resideInAPackage("dev.pamphlet..")
          .and()
          .resideOutsideOfPackages(
              "dev.pamphlet.platform.batch..", "dev.pamphlet.platform.schedule..")
          .and()
          .areNotAssignableTo(StreamFunction.class)
          .and()
          .areNotAssignableTo(QueueFunction.class)
          .and()
          .areNotAssignableTo(ScheduledFunction.class)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(EVENT_CLASSES);

  /** And nothing that a request touches leads to one, however far away. */
  @ArchTest
  static final ArchRule noRequestTouchesAnEventClass =
      noClasses()
          .that()
          .areAssignableTo(HttpFunction.class)
          .should()
          .transitivelyDependOnClassesThat()
          .resideInAPackage(EVENT_CLASSES);

  @ArchTest
  static final ArchRule onlyStoresKnowDynamoDb =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.pamphlet..dynamodb..",
              // The kernel's own stores, each named after what it keeps.
              "dev.pamphlet.platform.secrets..",
              "dev.pamphlet.platform.limits..",
              "dev.pamphlet.platform.outbox..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon.awssdk.services.dynamodb..");

  @ArchTest
  static final ArchRule aFunctionIsNamedLikeOne =
      classes()
          .that(areFunctions())
          .should()
          .haveSimpleNameEndingWith("Function")
          .andShould()
          .haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule whatHasARouteStandsAtTheHttpEdge =
      classes()
          .that(areFunctions())
          .and()
          .areAssignableTo(HttpFunction.class)
          .should()
          .resideInAPackage("dev.pamphlet..http");

  /** A parser of sources knows no HTTP; the mapping of its faults to problems stands apart. */
  @ArchTest
  static final ArchRule aParserKnowsNoHttp =
      noClasses()
          .that()
          .resideInAPackage("dev.pamphlet..markdown..")
          .and()
          .resideOutsideOfPackage("dev.pamphlet..http..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.pamphlet..http..")
          .allowEmptyShould(true);

  private static ArchRule contextsApart(String... contexts) {
    return SlicesRuleDefinition.slices()
        .matching("dev.pamphlet.(" + String.join("|", contexts) + ")..")
        .should()
        .notDependOnEachOther();
  }

  private static ArchRule knowsOnlyTheKernel(String module) {
    return noClasses()
        .that()
        .resideInAPackage("dev.pamphlet." + module + "..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are of another module than the kernel",
                type ->
                    type.getPackageName().startsWith("dev.pamphlet.")
                        && !type.getPackageName()
                            .matches("dev\\.pamphlet\\.(platform|" + module + ")(\\..*)?")))
        .allowEmptyShould(true);
  }

  /** Those that are deployed, not the shapes that the kernel has for them. */
  private static DescribedPredicate<JavaClass> areFunctions() {
    return DescribedPredicate.describe(
        "are functions",
        type ->
            type.isAssignableTo(LambdaFunction.class)
                && !type.getPackageName().startsWith("dev.pamphlet.platform"));
  }

  private static DescribedPredicate<JavaClass> areDomain() {
    return DescribedPredicate.describe("are domain", HouseRules::isDomain);
  }

  private static boolean isDomain(JavaClass type) {
    return isRootOfDomain(type) || isOfUseCase(type);
  }

  private static boolean isRootOfDomain(JavaClass type) {
    return type.getPackageName().matches("dev\\.pamphlet\\.(content|articles|quizzes|newsletter)");
  }

  private static boolean isOfUseCase(JavaClass type) {
    return type.getPackageName()
        .matches(
            "dev\\.pamphlet\\.\\w+\\.(editing|authoring|attempts|statistics|subscribing|owning|feedback|importing|issues|letter|delivery)");
  }

  /** What domains speak in: plain values of the kernel, and faults of sources. */
  private static boolean isVocabulary(JavaClass type) {
    return type.getPackageName().matches("dev\\.pamphlet\\.(platform|markdown\\.source)");
  }

  private static boolean isPlainJava(JavaClass type) {
    return type.isPrimitive()
        || type.isArray()
        || type.getPackageName().startsWith("java.")
            && !type.getPackageName().startsWith("java.net.http")
            && !type.getPackageName().startsWith("java.sql");
  }
}
