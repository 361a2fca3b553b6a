package dev.pamphlet.sam;

import dev.pamphlet.template.TemplateTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules for tables and log groups. */
final class TableRules {

  /** Settings of every table. */
  private static final List<Setting> SETTINGS =
      List.of(
          new Setting("true", "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"),
          new Setting("true", "DeletionProtectionEnabled"),
          new Setting("true", "SSESpecification", "SSEEnabled"),
          new Setting("PAY_PER_REQUEST", "BillingMode"));

  private TableRules() {}

  private record Setting(String value, String... keys) {

    private String otherwise() {
      return keys[keys.length - 1] + " is not " + value;
    }
  }

  /** A mistake in a deployment deletes no table. */
  static Stream<Finding> tablesSurviveMistakes(TemplateTree template) {
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
                                    policy + " is not Retain"))));
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
                    "StreamViewType is not KEYS_ONLY"));
  }

  /** A table that names a time to live attribute has the time to live enabled. */
  static Stream<Finding> timeToLiveIsEnabled(TemplateTree template) {
    return tables(template)
        .filter(table -> table.property("TimeToLiveSpecification").isPresent())
        .flatMap(
            table ->
                table.unless(
                    table.text("TimeToLiveSpecification", "Enabled").equals(Optional.of("true")),
                    "TimeToLiveSpecification is not enabled"));
  }

  /** Log groups have a retention. */
  static Stream<Finding> logsExpire(TemplateTree template) {
    return Resource.ofType(template, "AWS::Logs::LogGroup")
        .flatMap(
            group ->
                group.unless(
                    group.property("RetentionInDays").isPresent(), "RetentionInDays is missing"));
  }

  private static Stream<Resource> tables(TemplateTree template) {
    return Resource.ofType(template, "AWS::DynamoDB::Table");
  }
}
