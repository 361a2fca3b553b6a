package dev.pamphlet.newsletter;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.pamphlet.testing.HouseRules;

@AnalyzeClasses(
    packages = {"dev.pamphlet.newsletter", "dev.pamphlet.content", "dev.pamphlet.platform"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests HOUSE = ArchTests.in(HouseRules.class);
}
