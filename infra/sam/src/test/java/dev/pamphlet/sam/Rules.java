package dev.pamphlet.sam;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** All rules by their names. */
final class Rules {

  private Rules() {}

  /** The rules for a template whose events lie in this folder. */
  static Map<String, Rule> withEventsIn(Path folder) {
    EventRules events = EventRules.over(folder);
    Map<String, Rule> rules = new LinkedHashMap<>();
    rules.put("handlers exist", FunctionRules::handlersExist);
    rules.put("limits are stated", FunctionRules::limitsAreStated);
    rules.put("routes time out before the gateway", FunctionRules::routesTimeOutBeforeTheGateway);
    rules.put("functions are short", FunctionRules::functionsAreShort);
    rules.put("roles are their own", FunctionRules::rolesAreTheirOwn);
    rules.put("log groups are their own", FunctionRules::logGroupsAreTheirOwn);
    rules.put(
        "open functions start from snapshots", FunctionRules::openFunctionsStartFromSnapshots);
    rules.put("snapshots are kept in use", FunctionRules::snapshotsAreKeptInUse);
    rules.put("roles have no managed policies", RoleRules::rolesHaveNoManagedPolicies);
    rules.put("actions are listed", RoleRules::actionsAreListed);
    rules.put("resources are named", RoleRules::resourcesAreNamed);
    rules.put(
        "rights on tables are limited to partitions",
        RoleRules::rightsOnTablesAreLimitedToPartitions);
    rules.put("editors sign", ApiRules::editorsSign);
    rules.put("routes name their method", ApiRules::routesNameTheirMethod);
    rules.put("browsers cannot sign", ApiRules::browsersCannotSign);
    rules.put("routes are throttled", ApiRules::routesAreThrottled);
    rules.put("the access log holds no personal data", ApiRules::accessLogHoldsNoPersonalData);
    rules.put("warnings fail", ApiRules::warningsFail);
    rules.put("tables survive mistakes", TableRules::tablesSurviveMistakes);
    rules.put("streams carry keys only", TableRules::streamsCarryKeysOnly);
    rules.put("time to live is enabled", TableRules::timeToLiveIsEnabled);
    rules.put("logs expire", TableRules::logsExpire);
    rules.put("streams get past bad records", TriggerRules::streamsGetPastBadRecords);
    rules.put("queue batches fail by message", TriggerRules::queueBatchesFailByMessage);
    rules.put("visibility timeouts retry retries", TriggerRules::visibilityTimeoutsOutlastRetries);
    rules.put("queues have a dead letter queue", TriggerRules::queuesHaveADeadLetterQueue);
    rules.put("schedules retry", TriggerRules::schedulesRetry);
    rules.put("scheduled runs are limited", TriggerRules::scheduledRunsAreLimited);
    rules.put("metrics exist", AlarmRules::metricsExist);
    rules.put("alarms notify somebody", AlarmRules::alarmsNotifySomebody);
    rules.put(
        "parameters and outputs are described", ParameterRules::parametersAndOutputsAreDescribed);
    rules.put("parameters are used", ParameterRules::parametersAreUsed);
    rules.put("routes have an event", events::routesHaveAnEvent);
    rules.put("triggers have an event", events::triggersHaveAnEvent);
    return rules;
  }
}
