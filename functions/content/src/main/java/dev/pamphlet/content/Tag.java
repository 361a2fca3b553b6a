package dev.pamphlet.content;

import dev.pamphlet.platform.InvalidValue;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A topic that articles are listed by: a name as the author wrote it, such as {@code Machine
 * Learning}, {@code C++} or {@code 前端}, and an address made of the name. Tags with the same address
 * are equal, so {@code Servers} and {@code servers} are one tag.
 *
 * <p>The address has the form of a {@link SectionId}: letters, digits and marks of any script. A
 * plus or hash after a letter or digit is spelled out, because {@code C}, {@code C++} and {@code
 * C#} are different topics.
 */
public final class Tag {

  /** Longest name, in code points. */
  public static final int MAX_LENGTH = 80;

  private final String name;
  private final String address;

  /**
   * A tag by its name or by its address, which is also a valid name.
   *
   * @throws InvalidValue when the name is longer than {@value #MAX_LENGTH} characters or has no
   *     letter or digit for an address
   */
  public Tag(String name) {
    if (Words.fit(name, MAX_LENGTH)) {
      this.name = name;
      this.address = name;
      return;
    }
    String line = Spelling.oneLine(name);
    if (line.codePointCount(0, line.length()) > MAX_LENGTH) {
      throw new InvalidValue("a tag of at most %d characters".formatted(MAX_LENGTH));
    }
    if (Spelling.hasUnseen(line)) {
      throw new InvalidValue("a tag without invisible characters");
    }
    this.name = Normalizer.normalize(line, Normalizer.Form.NFC);
    this.address = Spelling.addressOf(this.name);
    if (address.isEmpty()) {
      throw new InvalidValue("a tag with a letter or a digit");
    }
  }

  /** The name as the author wrote it. */
  public String name() {
    return name;
  }

  /** The address, which keys and URLs contain. */
  public String address() {
    return address;
  }

  /** The address in a URL: percent-encoded where it is not ASCII. */
  public String encoded() {
    return WordsOfAnyScript.encoded(address);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tag tag && tag.address.equals(address);
  }

  @Override
  public int hashCode() {
    return address.hashCode();
  }

  /** The address. */
  @Override
  public String toString() {
    return address;
  }

  /**
   * Handles names that are more than plain words. A class of its own, so that it is loaded for such
   * names only.
   */
  private static final class Spelling {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}&&[^\\u200c\\u200d]]");
    private static final Pattern PLUS = Pattern.compile("(?<=[\\p{L}\\p{M}\\p{N}+])\\+");
    private static final Pattern HASH = Pattern.compile("(?<=[\\p{L}\\p{M}\\p{N}])#");

    private static String oneLine(String name) {
      return WHITE_SPACE.matcher(name).replaceAll(" ").strip();
    }

    private static boolean hasUnseen(String line) {
      return UNSEEN.matcher(line).find();
    }

    private static String addressOf(String name) {
      String spelled = PLUS.matcher(name).replaceAll(" plus ");
      return WordsOfAnyScript.of(HASH.matcher(spelled).replaceAll(" sharp "));
    }
  }
}
