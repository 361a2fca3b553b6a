package dev.pamphlet.local.mail;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/**
 * How SES is read where its documentation and what others measured disagree. Code that sends mail
 * has to work under every reading, so its tests run under each.
 *
 * @param defaults what an entry's own data do with the default data of a bulk call
 * @param escaped whether values of a template's data are escaped in its HTML part
 * @param refusals how a bulk call that goes over a limit is refused
 */
public record Readings(Defaults defaults, boolean escaped, Refusals refusals) {

  /** As the documentation has it. */
  public static final Readings DOCUMENTED =
      new Readings(Defaults.REPLACED, false, Refusals.PER_ENTRY);

  /** The other way, in everything. */
  public static final Readings MEASURED = new Readings(Defaults.MERGED, true, Refusals.WHOLE_CALL);

  /** What an entry's own data do with the default data. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  public enum Defaults {
    /** An entry with data of its own gets none of the default ones. */
    REPLACED,
    /** An entry gets the default data for the names that its own lack. */
    MERGED
  }

  /** How a bulk call that goes over the rate or the quota is refused. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  public enum Refusals {
    /** The entries that still fit are taken, the others have a status that says why not. */
    PER_ENTRY,
    /** None is taken, and the call fails. */
    WHOLE_CALL
  }
}
