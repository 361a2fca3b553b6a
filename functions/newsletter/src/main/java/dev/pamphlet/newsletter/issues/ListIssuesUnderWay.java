package dev.pamphlet.newsletter.issues;

import java.time.Instant;
import java.util.List;

/** Lists the issues that somebody has to do something about. Both lists may lag a moment. */
public interface ListIssuesUnderWay {

  /** Those that are planned, sent or paused, the first one first. */
  List<Issue> underWay();

  /** Those that are scheduled for a time up to this one, the earliest first. */
  List<Issue> due(Instant now);
}
