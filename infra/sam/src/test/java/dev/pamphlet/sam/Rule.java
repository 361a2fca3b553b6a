package dev.pamphlet.sam;

import dev.pamphlet.template.TemplateTree;
import java.util.stream.Stream;

/** A rule for every resource of a kind, including those that are added later. */
@FunctionalInterface
interface Rule {

  /** The places where a template breaks it. */
  Stream<Finding> check(TemplateTree template);
}
