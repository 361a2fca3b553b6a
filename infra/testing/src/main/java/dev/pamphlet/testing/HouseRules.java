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
 * The architecture rules for everything under {@code functions/}. Each context has a test that
 * checks its classes, and those of the platform.
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

  /** The modules between the kernel and the contexts; each depends on the kernel alone. */
  @ArchTest static final ArchRule contentKnowsOnlyTheKernel = knowsOnlyTheKernel("content");

  @ArchTest static final ArchRule markdownKnowsOnlyTheKernel = knowsOnlyTheKernel("markdown");

  /** The domain has no AWS, no JSON, no clock, and no adapter of its own context. */
  @ArchTest
  static final ArchRule theDomainIsPure =
      classes()
          .that(areDomain())
          .should()
          .onlyDependOnClassesThat(
              DescribedPredicate.describe(
                  "are plain Java or domain",
                  type -> isPlainJava(type) || isDomain(type) || isVocabulary(type)));

  /** The shared domain of a context depends on none of its use cases. */
  @ArchTest
  static final ArchRule theRootOfADomainKnowsNoUseCase =
      noClasses()
          .that(DescribedPredicate.describe("are the root of a domain", HouseRules::isRootOfDomain))
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe("are of a use case", HouseRules::isOfUseCase));

  /** Use cases have no cyclic dependencies. */
  @ArchTest
  static final ArchRule useCasesFormNoCircle =
      SlicesRuleDefinition.slices()
          .matching(
              "dev.pamphlet.(*).(editing|authoring|attempts|statistics|subscribing|selfservice|feedback|importing|issues|letter|delivery)")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true);

  /** Time is passed in. */
  @ArchTest
  static final ArchRule theDomainHasNoClock =
      noClasses().that(areDomain()).should().callMethod(Instant.class, "now");

  /** Object mapping and reflection cost a cold start hundreds of milliseconds. */
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

  /**
   * Only asynchronous functions may bind events to classes, because nobody waits for their start.
   */
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

  /** Nothing that a request uses depends on such a class, even indirectly. */
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
              // The kernel's own stores, each named after what it stores.
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

  /** A parser of sources does not depend on HTTP; its faults are mapped to problems elsewhere. */
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

  /** Deployed functions, not the kernel's base classes. */
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
            "dev\\.pamphlet\\.\\w+\\.(editing|authoring|attempts|statistics|subscribing|selfservice|feedback|importing|issues|letter|delivery)");
  }

  /** The vocabulary of domains: plain values of the kernel, and faults of sources. */
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
