package dev.pamphlet.newsletter.events;

/** What may go wrong with a call of {@link SesStub}, before its mails are taken or after that. */
enum Trouble {
  NONE,
  THROTTLED,
  QUOTA,
  PAUSED,
  FAILS_BEFORE,
  FAILS_AFTER,
  CUT_BEFORE,
  CUT_AFTER,
  SILENT_BEFORE,
  SILENT_AFTER,
  HALF_THROTTLED,
  HALF_IN_TROUBLE
}
