package dev.pamphlet.site;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.pamphlet.testing.HouseRules;
import java.util.regex.Pattern;

@AnalyzeClasses(
    packages = {
      "dev.pamphlet.site",
      "dev.pamphlet.articles",
      "dev.pamphlet.quizzes",
      "dev.pamphlet.content",
      "dev.pamphlet.markdown",
      "dev.pamphlet.platform"
    },
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutTestJars.class})
class ArchitectureTest {

  @ArchTest static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

  /** The tests of another module, of which some are used here, are in a jar of their own. */
  public static final class WithoutTestJars implements ImportOption {

    private static final Pattern TEST_JAR = Pattern.compile(".*-tests\\.jar.*");

    @Override
    public boolean includes(Location location) {
      return !location.matches(TEST_JAR);
    }
  }
}
