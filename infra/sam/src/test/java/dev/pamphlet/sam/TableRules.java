package dev.pamphlet.sam;

import dev.pamphlet.local.template.TemplateTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tables lose nothing, and logs end. */
final class TableRules {

  /** Settings of every table, each with what is wrong without it. */
  private static final List<Setting> SETTINGS =
      List.of(
          new Setting(
              "cannot be restored to a point in time",
              "true",
              "PointInTimeRecoverySpecification",
              "PointInTimeRecoveryEnabled"),
          new Setting("can be deleted", "true", "DeletionProtectionEnabled"),
          new Setting(
              "is not encrypted with a key of the account",
              "true",
              "SSESpecification",
              "SSEEnabled"),
          new Setting("is not billed by request", "PAY_PER_REQUEST", "BillingMode"));

  private TableRules() {}

  private record Setting(String otherwise, String value, String... keys) {}

  /** A mistake in a deployment deletes no table. */
  static Stream<Finding> tablesOutliveMistakes(TemplateTree template) {
    return tables(template)
        .flatMap(
            table ->
                Stream.concat(
                    SETTINGS.stream()
                        .flatMap(
                            setting ->
                                table.unless(
                                    table.text(setting.keys()).equals(Optional.of(setting.value())),
                                    setting.otherwise())),
                    Stream.of("DeletionPolicy", "UpdateReplacePolicy")
                        .flatMap(
                            policy ->
                                table.unless(
                                    table.node().text(policy).equals(Optional.of("Retain")),
                                    "its " + policy + " is not Retain"))));
  }

  /** Streams carry keys only: a consumer reads the item with its own rights. */
  static Stream<Finding> streamsCarryKeysOnly(TemplateTree template) {
    return tables(template)
        .filter(table -> table.property("StreamSpecification").isPresent())
        .flatMap(
            table ->
                table.unless(
                    table
                        .text("StreamSpecification", "StreamViewType")
                        .equals(Optional.of("KEYS_ONLY")),
                    "its stream shows more than keys"));
  }

  /** A table that names an expiry attribute has the expiry enabled. */
  static Stream<Finding> expiryIsOn(TemplateTree template) {
    return tables(template)
        .filter(table -> table.property("TimeToLiveSpecification").isPresent())
        .flatMap(
            table ->
                table.unless(
                    table.text("TimeToLiveSpecification", "Enabled").equals(Optional.of("true")),
                    "its items do not expire"));
  }

  /** Log lines are deleted after a while. */
  static Stream<Finding> logsEnd(TemplateTree template) {
    return Resource.ofType(template, "AWS::Logs::LogGroup")
        .flatMap(
            group ->
                group.unless(group.property("RetentionInDays").isPresent(), "keeps logs for ever"));
  }

  private static Stream<Resource> tables(TemplateTree template) {
    return Resource.ofType(template, "AWS::DynamoDB::Table");
  }
}
