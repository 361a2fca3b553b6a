package dev.pamphlet.local.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.control.ControlApi;
import dev.pamphlet.local.control.ControlProblem;
import dev.pamphlet.local.control.ControlRequest;
import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.mail.Account.Limits;
import dev.pamphlet.local.mail.Readings.Defaults;
import dev.pamphlet.local.mail.Readings.Refusals;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** What a test, or a person, can set about SES: its limits, its readings, its events. */
final class MailSettings {

  private static final String PATH = "/_local/mail/settings";
  private static final String USAGE =
      "members as GET gives them, any of sandbox, paused, maxSendRate, max24HourSend,"
          + " defaults (replaced|merged), escaped, refusals (per-entry|whole-call),"
          + " lost, twice, delayMilliseconds, seed";
  private static final Set<String> MEMBERS =
      Set.of(
          "sandbox",
          "paused",
          "maxSendRate",
          "max24HourSend",
          "defaults",
          "escaped",
          "refusals",
          "lost",
          "twice",
          "delayMilliseconds",
          "seed");

  private final PostOffice office;
  private final SesService ses;

  private MailSettings(PostOffice office, SesService ses) {
    this.office = office;
    this.ses = ses;
  }

  static void add(ControlApi api, SesService ses) {
    MailSettings settings = new MailSettings(ses.office(), ses);
    api.on("GET", PATH, "limits, readings and event faults of SES", request -> settings.tell())
        .on("POST", PATH, "changes them: " + USAGE, settings::change)
        .on("PUT", PATH + "/suppressed/{address}", "puts an address on the list", settings::add)
        .on("DELETE", PATH + "/suppressed/{address}", "takes it off", settings::remove);
  }

  private HttpResponse tell() {
    Limits limits = office.account().limits();
    Readings readings = ses.readings();
    EventFaults faults = office.eventFaults();
    ObjectNode told =
        Json.object()
            .put("sandbox", limits.sandbox())
            .put("paused", limits.paused())
            .put("maxSendRate", limits.maxSendRate())
            .put("max24HourSend", limits.max24HourSend())
            .put("sentLast24Hours", office.account().sentLast24Hours())
            .put("defaults", name(readings.defaults()))
            .put("escaped", readings.escaped())
            .put("refusals", name(readings.refusals()))
            .put("lost", faults.lost())
            .put("twice", faults.twice())
            .put("delayMilliseconds", faults.delay().toMillis())
            .put("seed", faults.seed());
    office.account().suppressed().stream().sorted().forEach(told.putArray("suppressed")::add);
    return ControlApi.json(told);
  }

  private HttpResponse change(ControlRequest request) {
    JsonNode body = request.json();
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!MEMBERS.contains(name)) {
                throw ControlProblem.malformed("unknown member %s: %s".formatted(name, USAGE));
              }
            });
    Limits limits = office.account().limits();
    Readings readings = ses.readings();
    EventFaults faults = office.eventFaults();
    try {
      Limits newLimits =
          new Limits(
              body.path("sandbox").asBoolean(limits.sandbox()),
              body.path("paused").asBoolean(limits.paused()),
              body.path("maxSendRate").asInt(limits.maxSendRate()),
              body.path("max24HourSend").asInt(limits.max24HourSend()));
      Readings newReadings =
          new Readings(
              constant(Defaults.class, body.path("defaults").asText(readings.defaults().name())),
              body.path("escaped").asBoolean(readings.escaped()),
              constant(Refusals.class, body.path("refusals").asText(readings.refusals().name())));
      EventFaults newFaults =
          new EventFaults(
              body.path("lost").asDouble(faults.lost()),
              body.path("twice").asDouble(faults.twice()),
              Duration.ofMillis(body.path("delayMilliseconds").asLong(faults.delay().toMillis())),
              body.path("seed").asLong(faults.seed()));
      office.account().limit(newLimits);
      ses.readings(newReadings);
      office.eventFaults(newFaults);
    } catch (IllegalArgumentException impossible) {
      throw ControlProblem.malformed(impossible.getMessage() + ": " + USAGE);
    }
    return tell();
  }

  private HttpResponse add(ControlRequest request) {
    office.account().suppress(request.variable("address"));
    return tell();
  }

  private HttpResponse remove(ControlRequest request) {
    if (!office.account().unsuppress(request.variable("address"))) {
      throw ControlProblem.unknown("that address is not on the suppression list");
    }
    return tell();
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
