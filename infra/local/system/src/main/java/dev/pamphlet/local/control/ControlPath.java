package dev.pamphlet.local.control;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is served at a path, which may have names in braces, each for one segment. */
record ControlPath(String method, String path, String about, Control control) {

  boolean matches(String asked) {
    String[] own = path.split("/", -1);
    String[] other = asked.split("/", -1);
    boolean matches = own.length == other.length;
    for (int i = 0; matches && i < own.length; i++) {
      matches = isName(own[i]) || own[i].equals(other[i]);
    }
    return matches;
  }

  /** What stands for each name in a path that matches. */
  Map<String, String> names(String asked) {
    String[] own = path.split("/", -1);
    String[] other = asked.split("/", -1);
    Map<String, String> names = new LinkedHashMap<>();
    for (int i = 0; i < own.length; i++) {
      if (isName(own[i])) {
        names.put(own[i].substring(1, own[i].length() - 1), other[i]);
      }
    }
    return names;
  }

  private static boolean isName(String segment) {
    return segment.startsWith("{");
  }
}
