package dev.pamphlet.sam;

import dev.pamphlet.local.template.TemplateTree;
import java.util.stream.Stream;

/** Something that holds for every resource of a kind, those not yet written included. */
@FunctionalInterface
interface Rule {

  /** Where a template breaks it. */
  Stream<Finding> check(TemplateTree template);
}
