package dev.pamphlet.local.mail;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.control.ControlApi;
import dev.pamphlet.local.control.ControlProblem;
import dev.pamphlet.local.control.ControlRequest;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.mail.Account.Limits;
import java.util.TreeSet;

/**
 * The settings of SES for tests and people: its limits, its behaviour, the faults of its events.
 */
final class MailSettings {

  private static final String PATH = "/_local/mail/settings";
  private static final String USAGE =
      "members as GET gives them, any of sandbox, paused, maxSendRate, max24HourSend,"
          + " defaults (replaced|merged), escaped, refusals (per-entry|whole-call),"
          + " lost, twice, delayMilliseconds, seed";

  /** The settings as one JSON object. */
  private record Settings(
      @JsonUnwrapped Limits limits,
      @JsonUnwrapped SesBehaviour behaviour,
      @JsonUnwrapped EventFaults faults) {}

  private final PostOffice office;
  private final SesService ses;

  private MailSettings(PostOffice office, SesService ses) {
    this.office = office;
    this.ses = ses;
  }

  static void add(ControlApi api, SesService ses) {
    MailSettings settings = new MailSettings(ses.office(), ses);
    api.on("GET", PATH, "limits, behaviour and event faults of SES", request -> settings.tell())
        .on("POST", PATH, "changes them: " + USAGE, settings::change)
        .on("PUT", PATH + "/suppressed/{address}", "puts an address on the list", settings::add)
        .on("DELETE", PATH + "/suppressed/{address}", "takes it off", settings::remove);
  }

  private ObjectNode settings() {
    return Json.tree(
        new Settings(office.account().limits(), ses.behaviour(), office.eventFaults()));
  }

  private ObjectNode tell() {
    ObjectNode told = settings().put("sentLast24Hours", office.account().sentLast24Hours());
    told.set("suppressed", Json.tree(new TreeSet<>(office.account().suppressed())));
    return told;
  }

  private ObjectNode change(ControlRequest request) {
    ObjectNode all = settings();
    request
        .json()
        .properties()
        .forEach(
            member -> {
              if (all.replace(member.getKey(), member.getValue()) == null) {
                throw ControlProblem.malformed(
                    "unknown member %s: %s".formatted(member.getKey(), USAGE));
              }
            });
    Settings changed = ControlRequest.as(Settings.class, all);
    office.account().limit(changed.limits());
    ses.behaviour(changed.behaviour());
    office.eventFaults(changed.faults());
    return tell();
  }

  private ObjectNode add(ControlRequest request) {
    office.account().suppress(request.variable("address"));
    return tell();
  }

  private ObjectNode remove(ControlRequest request) {
    if (!office.account().unsuppress(request.variable("address"))) {
      throw ControlProblem.unknown("that address is not on the suppression list");
    }
    return tell();
  }
}
