package dev.pamphlet.articles;

import dev.pamphlet.content.SectionId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sections that a version adds, changes and removes, each list in reading order. */
public record SectionChanges(
    List<SectionId> added, List<SectionId> changed, List<SectionId> removed) {

  /** The changes from one version's sections to another's. */
  public static SectionChanges between(List<SectionMark> before, List<SectionMark> after) {
    Map<SectionId, SectionMark> old = byId(before);
    Map<SectionId, SectionMark> now = byId(after);
    return new SectionChanges(
        after.stream().map(SectionMark::id).filter(id -> !old.containsKey(id)).toList(),
        after.stream()
            .filter(entry -> old.containsKey(entry.id()))
            .filter(entry -> !old.get(entry.id()).hash().equals(entry.hash()))
            .map(SectionMark::id)
            .toList(),
        before.stream().map(SectionMark::id).filter(id -> !now.containsKey(id)).toList());
  }

  private static Map<SectionId, SectionMark> byId(List<SectionMark> marks) {
    return marks.stream().collect(Collectors.toMap(SectionMark::id, Function.identity()));
  }
}
