package dev.pamphlet.local.rights;

import dev.pamphlet.template.Role.ConditionKey;
import java.util.List;
import java.util.Map;

/**
 * One action of a call on one resource, which IAM has to authorize.
 *
 * @param action {@code dynamodb:GetItem}
 * @param resource its ARN
 * @param context the values of condition keys; a key that the call lacks is absent
 */
record Access(String action, String resource, Map<ConditionKey, List<String>> context) {

  Access {
    context = Map.copyOf(context);
  }
}
