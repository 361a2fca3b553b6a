package dev.pamphlet.local.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.pamphlet.local.aws.AwsError;
import dev.pamphlet.local.http.Json;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The inputs of calls, with the members that are emulated. Any other is refused by name, so that
 * nobody relies on it unnoticed. Inputs that SES would refuse are refused as by SES.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendBulkEmail.html">
 *     SendBulkEmail</a>
 * @see <a href="https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageHeader.html">
 *     MessageHeader</a>
 */
final class SesInput {

  /** A record whose members are named as in SES: {@code FromEmailAddress}. */
  @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
  interface Members {}

  /** The input of {@code SendEmail}. */
  record Email(
      String fromEmailAddress,
      Destination destination,
      List<String> replyToAddresses,
      EmailContent content,
      List<Pair> emailTags,
      Optional<String> configurationSetName)
      implements Members {}

  /** Only simple content, neither raw nor a template. */
  record EmailContent(Simple simple) implements Members {}

  /** Subject, parts and headers to send. */
  record Simple(Text subject, Body body, List<Pair> headers) implements Members {}

  /** The parts; at least one of the two. */
  record Body(Optional<Text> html, Optional<Text> text) implements Members {}

  /** A text; the character set only tells SES how to encode it. */
  record Text(String data, Optional<String> charset) implements Members {}

  /** The input of {@code SendBulkEmail}. */
  record BulkEmail(
      String fromEmailAddress,
      List<String> replyToAddresses,
      BulkContent defaultContent,
      List<Pair> defaultEmailTags,
      List<Entry> bulkEmailEntries,
      Optional<String> configurationSetName)
      implements Members {}

  /** The content of all entries. */
  record BulkContent(Template template) implements Members {}

  /** An inline template and its default data. */
  record Template(MailContent templateContent, Optional<String> templateData, List<Pair> headers)
      implements Members {}

  /** One of the mails of a bulk call. */
  record Entry(
      Destination destination,
      Optional<Replacement> replacementEmailContent,
      List<Pair> replacementHeaders,
      List<Pair> replacementTags)
      implements Members {}

  /** The data of an entry, wrapped once. */
  record Replacement(ReplacementTemplate replacementTemplate) implements Members {}

  /** The data of an entry, wrapped twice. */
  record ReplacementTemplate(Optional<String> replacementTemplateData) implements Members {}

  /** The recipients; copies and blind copies are not emulated. */
  record Destination(List<String> toAddresses) implements Members {

    /** The addresses without their names, checked. */
    List<String> recipients() {
      if (toAddresses.isEmpty()) {
        throw malformed("Recipient not provided.");
      }
      return toAddresses.stream().map(SesInput::address).flatMap(it -> bare(it).stream()).toList();
    }
  }

  /** A header, or a tag for events. */
  record Pair(String name, String value) implements Members {}

  private static final int MOST_HEADERS = 15;
  private static final Pattern HEADER_NAME = Pattern.compile("[!-9;-~]{1,126}");
  private static final Pattern HEADER_VALUE = Pattern.compile("[ -~]{1,870}");
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_-]{1,256}");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1F\\x7F]");

  private SesInput() {}

  /** The input of a call. */
  static <T> T read(Class<T> type, JsonNode input) {
    try {
      return Json.as(type, input);
    } catch (IllegalArgumentException notEmulated) {
      throw malformed("The local run takes another input: " + notEmulated.getMessage());
    }
  }

  /** Headers by name, in their order, checked. */
  static Map<String, String> headers(List<Pair> pairs) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Pair header : pairs) {
      if (!HEADER_NAME.matcher(header.name()).matches()) {
        throw malformed("Header name <" + header.name() + "> is invalid.");
      }
      if (!HEADER_VALUE.matcher(header.value()).matches()) {
        throw malformed(
            "The value of header <%s> is not 1 to 870 printable ASCII characters."
                .formatted(header.name()));
      }
      headers.put(header.name(), header.value());
    }
    if (headers.size() > MOST_HEADERS) {
      throw malformed("There are more than " + MOST_HEADERS + " headers.");
    }
    return headers;
  }

  /** Tags by name, checked. */
  static Map<String, String> tags(List<Pair> pairs) {
    Map<String, String> tags = new HashMap<>();
    for (Pair tag : pairs) {
      if (!TAG.matcher(tag.name()).matches() || !TAG.matcher(tag.value()).matches()) {
        throw malformed(
            "Invalid tag <%s>: letters, digits, _ and -, at most 256.".formatted(tag.name()));
      }
      tags.put(tag.name(), tag.value());
    }
    return tags;
  }

  /** The data of a template: a JSON object, written in a string. */
  static Map<String, String> data(String json) {
    JsonNode data =
        Json.read(json.getBytes(StandardCharsets.UTF_8))
            .filter(JsonNode::isObject)
            .orElseThrow(() -> malformed("The data of a template are not a JSON object."));
    Map<String, String> values = new HashMap<>();
    for (Map.Entry<String, JsonNode> value : data.properties()) {
      if (!value.getValue().isValueNode()) {
        throw malformed("The local run does not emulate data inside data: " + value.getKey() + ".");
      }
      values.put(value.getKey(), value.getValue().asText());
    }
    return values;
  }

  static AwsError malformed(String message) {
    return SesService.error(400, "BadRequestException", message);
  }

  /** The address without its name, {@code reader@example.org}; empty if it is malformed. */
  static Optional<String> bare(String address) {
    try {
      return Optional.of(new InternetAddress(address).getAddress());
    } catch (AddressException none) {
      return Optional.empty();
    }
  }

  /** A text for a header, in which a line break would begin another header. */
  static String singleLine(String name, String text) {
    if (CONTROL.matcher(text).find()) {
      throw malformed(name + " contains a control character.");
    }
    return text;
  }

  /** An address, with or without a name, checked. */
  static String address(String written) {
    singleLine("Illegal address: it", written);
    try {
      InternetAddress[] addresses = InternetAddress.parse(written, true);
      if (addresses.length != 1) {
        throw malformed("Illegal address: there must be exactly one.");
      }
      addresses[0].validate();
      String bare = addresses[0].getAddress();
      String local = bare.substring(0, bare.lastIndexOf('@'));
      if (!StandardCharsets.US_ASCII.newEncoder().canEncode(local)) {
        throw malformed("Local address contains control or whitespace or is not ASCII.");
      }
      return written;
    } catch (AddressException | StringIndexOutOfBoundsException illegal) {
      throw malformed("Illegal address: " + illegal.getMessage());
    }
  }
}
