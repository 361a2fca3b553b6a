package dev.pamphlet.local.mail;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.local.aws.AwsError;
import dev.pamphlet.local.http.Json;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The input of a call, read member by member. What SES would refuse is refused as SES does it; what
 * it would take and is not emulated is refused by name, so that nobody relies on it unnoticed.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageHeader.html">
 *     MessageHeader</a>
 */
record SesInput(String path, JsonNode node) {

  private static final int MOST_HEADERS = 15;
  private static final Pattern HEADER_NAME = Pattern.compile("[!-9;-~]{1,126}");
  private static final Pattern HEADER_VALUE = Pattern.compile("[ -~]{1,870}");
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_-]{1,256}");

  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1F\\x7F]");

  /** Refuses members that are not known. */
  SesInput only(String... names) {
    Set<String> known = Set.of(names);
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name) && !node.path(name).isNull()) {
                throw malformed("The local run does not emulate " + path + name + ".");
              }
            });
    return this;
  }

  SesInput in(String name) {
    return new SesInput(path + name + ".", node.path(name));
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(node.path(name).textValue());
  }

  String requiredText(String name) {
    return text(name).orElseThrow(() -> malformed("Missing required field " + path + name + "."));
  }

  List<SesInput> list(String name) {
    List<SesInput> items = new ArrayList<>();
    node.path(name).forEach(item -> items.add(new SesInput(path + name + ".", item)));
    return items;
  }

  /** Addresses, checked. */
  List<String> addresses(String name) {
    List<String> addresses = new ArrayList<>();
    node.path(name).forEach(item -> addresses.add(address(item.asText())));
    return addresses;
  }

  /** The sender, checked. */
  String from() {
    return address(requiredText("FromEmailAddress"));
  }

  /** The recipients, without their names. */
  List<String> recipients() {
    SesInput destination = in("Destination").only("ToAddresses", "CcAddresses", "BccAddresses");
    for (String other : List.of("CcAddresses", "BccAddresses")) {
      if (!destination.node().path(other).isEmpty()) {
        throw malformed("The local run does not emulate " + destination.path() + other + ".");
      }
    }
    List<String> to = destination.addresses("ToAddresses");
    if (to.isEmpty()) {
      throw malformed("Recipient not provided.");
    }
    return to.stream().flatMap(address -> bare(address).stream()).toList();
  }

  /** A text that becomes a header of its own: a line break in it would begin another one. */
  static String singleLine(String name, String text) {
    if (CONTROL.matcher(text).find()) {
      throw malformed(name + " contains a control character.");
    }
    return text;
  }

  /** Headers by name, in their order. */
  Map<String, String> headers(String name) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (SesInput header : list(name)) {
      String key = header.only("Name", "Value").requiredText("Name");
      String value = header.requiredText("Value");
      if (!HEADER_NAME.matcher(key).matches()) {
        throw malformed("Header name <" + key + "> is invalid.");
      }
      if (!HEADER_VALUE.matcher(value).matches()) {
        throw malformed(
            "The value of header <" + key + "> is not 1 to 870 printable ASCII characters.");
      }
      headers.put(key, value);
    }
    if (headers.size() > MOST_HEADERS) {
      throw malformed("There are more than " + MOST_HEADERS + " headers.");
    }
    return headers;
  }

  /** Tags by name. */
  Map<String, String> tags(String name) {
    Map<String, String> tags = new HashMap<>();
    for (SesInput tag : list(name)) {
      String key = tag.only("Name", "Value").requiredText("Name");
      String value = tag.requiredText("Value");
      if (!TAG.matcher(key).matches() || !TAG.matcher(value).matches()) {
        throw malformed("Invalid tag <" + key + ">: letters, digits, _ and -, at most 256.");
      }
      tags.put(key, value);
    }
    return tags;
  }

  /** The data of a template: a JSON object, written in a string. */
  Optional<Map<String, String>> data(String name) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    JsonNode data =
        Json.read(text.get().getBytes(StandardCharsets.UTF_8))
            .filter(JsonNode::isObject)
            .orElseThrow(() -> malformed(path + name + " is not a JSON object."));
    Map<String, String> values = new HashMap<>();
    data.properties()
        .forEach(
            value -> {
              if (!value.getValue().isValueNode()) {
                throw malformed(
                    "The local run does not emulate data inside data: " + value.getKey() + ".");
              }
              values.put(value.getKey(), value.getValue().asText());
            });
    return Optional.of(values);
  }

  static AwsError malformed(String message) {
    return SesService.error(400, "BadRequestException", message);
  }

  /** The address without its name, {@code reader@example.org}; empty where there is none. */
  static Optional<String> bare(String address) {
    try {
      return Optional.of(new InternetAddress(address).getAddress());
    } catch (AddressException none) {
      return Optional.empty();
    }
  }

  private static String address(String written) {
    if (CONTROL.matcher(written).find()) {
      throw malformed("Illegal address: a control character.");
    }
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
