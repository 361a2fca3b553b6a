package dev.pamphlet.local.rights;

import dev.pamphlet.template.Role.ConditionKey;
import java.util.List;
import java.util.Map;

/**
 * One thing that a call does, as IAM is asked about it.
 *
 * @param action {@code dynamodb:GetItem}
 * @param resource its ARN
 * @param context the values of the keys that conditions can ask for; a key that the call does not
 *     have is not there
 */
record Access(String action, String resource, Map<ConditionKey, List<String>> context) {

  Access {
    context = Map.copyOf(context);
  }
}
