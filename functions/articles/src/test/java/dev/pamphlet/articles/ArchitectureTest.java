package dev.pamphlet.articles;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.pamphlet.testing.HouseRules;

@AnalyzeClasses(
    packages = {
      "dev.pamphlet.articles",
      "dev.pamphlet.content",
      "dev.pamphlet.markdown",
      "dev.pamphlet.platform"
    },
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

  /** Requests and schedules call a use case, which alone decides what may change, and how. */
  @ArchTest
  static final ArchRule onlyUseCasesMakeChanges =
      noClasses()
          .that()
          .resideInAnyPackage("dev.pamphlet.articles.http", "dev.pamphlet.articles.schedule")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Change.class);
}
