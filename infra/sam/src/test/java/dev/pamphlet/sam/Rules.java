package dev.pamphlet.sam;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** All rules by what they hold. */
final class Rules {

  private Rules() {}

  /** The rules of a template whose events lie in this folder. */
  static Map<String, Rule> withEventsIn(Path folder) {
    EventRules events = EventRules.over(folder);
    Map<String, Rule> rules = new LinkedHashMap<>();
    rules.put("handlers exist", FunctionRules::handlersExist);
    rules.put("limits are stated", FunctionRules::limitsAreStated);
    rules.put("routes end in time", FunctionRules::routesEndInTime);
    rules.put("functions are short", FunctionRules::functionsAreShort);
    rules.put("roles are their own", FunctionRules::rolesAreTheirOwn);
    rules.put("log groups are their own", FunctionRules::logGroupsAreTheirOwn);
    rules.put("snapshots are for readers", FunctionRules::snapshotsAreForReaders);
    rules.put("roles attach nothing", RoleRules::rolesAttachNothing);
    rules.put("actions are listed", RoleRules::actionsAreListed);
    rules.put("resources are named", RoleRules::resourcesAreNamed);
    rules.put("tables are narrowed", RoleRules::tablesAreNarrowed);
    rules.put("editors sign", ApiRules::editorsSign);
    rules.put("routes name their method", ApiRules::routesNameTheirMethod);
    rules.put("browsers cannot sign", ApiRules::browsersCannotSign);
    rules.put("routes are throttled", ApiRules::routesAreThrottled);
    rules.put("the access log names nobody", ApiRules::accessLogNamesNobody);
    rules.put("warnings fail", ApiRules::warningsFail);
    rules.put("tables outlive mistakes", TableRules::tablesOutliveMistakes);
    rules.put("streams carry keys only", TableRules::streamsCarryKeysOnly);
    rules.put("expiry is on", TableRules::expiryIsOn);
    rules.put("logs end", TableRules::logsEnd);
    rules.put("streams move on", TriggerRules::streamsMoveOn);
    rules.put("queue batches fail by message", TriggerRules::queueBatchesFailByMessage);
    rules.put("messages wait for their function", TriggerRules::messagesWaitForTheirFunction);
    rules.put("queues put failures aside", TriggerRules::queuesPutFailuresAside);
    rules.put("schedules retry", TriggerRules::schedulesRetry);
    rules.put("scheduled runs end", TriggerRules::scheduledRunsEnd);
    rules.put("metrics exist", AlarmRules::metricsExist);
    rules.put("alarms are heard", AlarmRules::alarmsAreHeard);
    rules.put(
        "parameters and outputs are described", ParameterRules::parametersAndOutputsAreDescribed);
    rules.put("parameters have an effect", ParameterRules::parametersHaveAnEffect);
    rules.put("routes have an event", events::routesHaveAnEvent);
    rules.put("triggers have an event", events::triggersHaveAnEvent);
    return rules;
  }
}
