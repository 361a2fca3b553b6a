package dev.pamphlet.sam;

import dev.pamphlet.local.template.TemplateTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What keeps what was written: tables and logs. */
final class TableRules {

  /** Settings of every table, each with what is missing without it. */
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

  /** No mistake in a deployment loses a table. */
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

  /** Streams carry keys: who follows one reads the item with rights of its own. */
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

  /** An expiry that is declared is switched on. */
  static Stream<Finding> expiryIsOn(TemplateTree template) {
    return tables(template)
        .filter(table -> table.property("TimeToLiveSpecification").isPresent())
        .flatMap(
            table ->
                table.unless(
                    table.text("TimeToLiveSpecification", "Enabled").equals(Optional.of("true")),
                    "its items do not expire"));
  }

  /** Logs end. */
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
