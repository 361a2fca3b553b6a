package dev.pamphlet.local.mail;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/**
 * The behaviour of SES where its documentation and others' measurements disagree. Code that sends
 * mail must work under every reading, so its tests run under each.
 *
 * @param defaults how an entry's own data combine with the default data of a bulk call
 * @param escaped whether values of a template's data are escaped in its HTML part
 * @param refusals how a bulk call beyond a limit is refused
 */
public record SesBehaviour(Defaults defaults, boolean escaped, Refusals refusals) {

  /** As documented. */
  public static final SesBehaviour DOCUMENTED =
      new SesBehaviour(Defaults.REPLACED, false, Refusals.PER_ENTRY);

  /** The opposite in everything. */
  public static final SesBehaviour MEASURED =
      new SesBehaviour(Defaults.MERGED, true, Refusals.WHOLE_CALL);

  /** How an entry's own data combine with the default data. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  public enum Defaults {
    /** An entry with data of its own gets no default data. */
    REPLACED,
    /** An entry gets the default data for names that its own data lack. */
    MERGED
  }

  /** How a bulk call beyond the rate or the quota is refused. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  public enum Refusals {
    /** The entries that fit are accepted; the others have a status with the reason. */
    PER_ENTRY,
    /** None is accepted, and the call fails. */
    WHOLE_CALL
  }
}
