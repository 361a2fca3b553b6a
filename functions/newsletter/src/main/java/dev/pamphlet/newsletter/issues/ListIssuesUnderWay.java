package dev.pamphlet.newsletter.issues;

import java.time.Instant;
import java.util.List;

/** Lists the issues that need work. Both lists may lag a moment. */
public interface ListIssuesUnderWay {

  /** Those that are being planned or sent, or are paused, the earliest first. */
  List<Issue> underWay();

  /** Those that are scheduled for a time up to this one, the earliest first. */
  List<Issue> due(Instant now);
}
