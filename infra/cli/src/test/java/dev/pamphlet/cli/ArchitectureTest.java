package dev.pamphlet.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.pamphlet.cli.command.Subcommand;
import org.commonmark.parser.Parser;

/** The layers of the command line's packages. */
@AnalyzeClasses(packages = "dev.pamphlet.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule commandsStandOnWhatTheyShare =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("root")
          .definedBy("dev.pamphlet.cli")
          .layer("articles")
          .definedBy("dev.pamphlet.cli.articles")
          .layer("publication")
          .definedBy("dev.pamphlet.cli.publication")
          .layer("quizzes")
          .definedBy("dev.pamphlet.cli.quizzes")
          .layer("subscribers")
          .definedBy("dev.pamphlet.cli.subscribers")
          .layer("mail")
          .definedBy("dev.pamphlet.cli.mail")
          .layer("images")
          .definedBy("dev.pamphlet.cli.images")
          .layer("check")
          .definedBy("dev.pamphlet.cli.check")
          .layer("upload")
          .definedBy("dev.pamphlet.cli.upload")
          .layer("pictures")
          .definedBy("dev.pamphlet.cli.pictures")
          .layer("findings")
          .definedBy("dev.pamphlet.cli.findings")
          .layer("command")
          .definedBy("dev.pamphlet.cli.command")
          .layer("folder")
          .definedBy("dev.pamphlet.cli.folder")
          .layer("api")
          .definedBy("dev.pamphlet.cli.api")
          .layer("output")
          .definedBy("dev.pamphlet.cli.output")
          .whereLayer("root")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("publication")
          .mayOnlyBeAccessedByLayers("root")
          .whereLayer("quizzes")
          .mayOnlyBeAccessedByLayers("root")
          .whereLayer("subscribers")
          .mayOnlyBeAccessedByLayers("root")
          .whereLayer("mail")
          .mayOnlyBeAccessedByLayers("root")
          .whereLayer("images")
          .mayOnlyBeAccessedByLayers("root")
          .whereLayer("articles")
          .mayOnlyBeAccessedByLayers("root", "publication", "quizzes")
          .whereLayer("check")
          .mayOnlyBeAccessedByLayers("root", "publication", "quizzes")
          .whereLayer("upload")
          .mayOnlyBeAccessedByLayers("publication", "articles")
          .whereLayer("pictures")
          .mayOnlyBeAccessedByLayers("upload", "check", "articles")
          .whereLayer("command")
          .mayOnlyBeAccessedByLayers(
              "root",
              "articles",
              "publication",
              "quizzes",
              "subscribers",
              "mail",
              "images",
              "check",
              "findings")
          .whereLayer("output")
          .mayOnlyBeAccessedByLayers(
              "root",
              "articles",
              "publication",
              "quizzes",
              "subscribers",
              "mail",
              "images",
              "check",
              "findings",
              "command");

  @ArchTest
  static final ArchRule packagesDoNotDependOnEachOtherInCircles =
      SlicesRuleDefinition.slices().matching("dev.pamphlet.(cli..)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule commandsAreNamedLikeThem =
      classes()
          .that()
          .areAssignableTo(Subcommand.class)
          .and()
          .doNotBelongToAnyOf(Subcommand.class)
          .should()
          .haveSimpleNameEndingWith("Command");

  /** The local run uses folders, uploads and the client without a command line. */
  @ArchTest
  static final ArchRule onlyCommandsKnowTheCommandLine =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.pamphlet.cli.api",
              "dev.pamphlet.cli.folder",
              "dev.pamphlet.cli.pictures",
              "dev.pamphlet.cli.upload",
              "dev.pamphlet.cli.output")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("picocli..", "dev.pamphlet.cli.command");

  /** Markdown and YAML are read by functions/markdown, as the API reads them. */
  @ArchTest
  static final ArchRule nothingIsParsedHere =
      noClasses()
          .should()
          .callMethod(Parser.class, "builder")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.commonmark.ext..", "org.commonmark.renderer..", "org.snakeyaml..");
}
