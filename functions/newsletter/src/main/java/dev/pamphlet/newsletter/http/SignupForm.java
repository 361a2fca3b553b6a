package dev.pamphlet.newsletter.http;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.subscribing.Signup;
import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.platform.LanguageTag;
import dev.pamphlet.platform.http.FormFields;
import dev.pamphlet.platform.http.JsonBody;
import dev.pamphlet.platform.http.Parameter;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Request;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A request to subscribe from a browser's form: the field {@code email}, one {@code topics} for
 * each ticked box, and, if they have a value, {@code locale}, {@code wording} and {@code altcha}. A
 * button may be named {@code submit}.
 *
 * @param email as it was typed
 * @param topics that were ticked
 * @param wording the digest of the wording that the form showed; empty for another site's form
 */
record SignupForm(
    String email,
    List<Tag> topics,
    Optional<String> locale,
    String wording,
    Optional<String> proof) {

  /** Named as the field that ALTCHA's widget adds to a form. */
  static final String PROOF = "altcha";

  private static final Set<String> FIELDS =
      Set.of("email", "topics", "locale", "wording", "submit", PROOF);
  private static final Pattern DIGEST = Pattern.compile("[A-Za-z0-9_-]{43}");

  static SignupForm of(Request request) {
    FormFields form = request.form(JsonBody.LIMIT);
    for (FormFields.Field field : form.fields()) {
      if (!FIELDS.contains(field.name())) {
        throw JsonBody.unknown(field.name());
      }
    }
    return new SignupForm(
        form.value("email").orElse(""),
        form.values("topics").stream().map(text -> Parameter.of("topics", text, Tag::new)).toList(),
        form.value("locale").map(text -> Parameter.of("locale", text, LanguageTag::canonical)),
        form.value("wording").map(SignupForm::digest).orElse(""),
        form.value(PROOF));
  }

  private static String digest(String text) {
    if (!DIGEST.matcher(text).matches()) {
      throw Problem.invalidParameter("wording", "it is not what the page sends");
    }
    return text;
  }

  /** The address; empty when what was typed is not one. */
  Optional<EmailAddress> address() {
    try {
      return Optional.of(EmailAddress.of(email));
    } catch (InvalidValue noAddress) {
      return Optional.empty();
    }
  }

  Signup to(EmailAddress address, Request request, Instant now) {
    return new Signup(address, topics, locale, proof, RequestEvidence.of(request, now, wording));
  }

  /** Leaves out the address, because strings end up in logs. */
  @Override
  public String toString() {
    return "a wish";
  }
}
