package dev.pamphlet.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers what the template asks for but one machine does not do: by kind, with the resources that
 * ask for it.
 */
final class NotEmulated {

  private final Map<String, List<String>> resourcesByKind = new LinkedHashMap<>();

  void note(String kind, String logicalId) {
    resourcesByKind.computeIfAbsent(kind, first -> new ArrayList<>()).add(logicalId);
  }

  /** One for each kind, {@code SnapStart (GetArticleFunction, GetSectionFunction)}. */
  List<String> lines() {
    return resourcesByKind.entrySet().stream()
        .map(kind -> kind.getKey() + " (" + String.join(", ", kind.getValue()) + ")")
        .toList();
  }
}
