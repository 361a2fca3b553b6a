package dev.pamphlet.content;

import dev.pamphlet.platform.InvalidValue;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What an article is about, to list articles by: a name as the author wrote it, such as {@code
 * Machine Learning}, {@code C++} or {@code 前端}, and an address made of it. Two tags are equal when
 * their addresses are, so that {@code Servers} and {@code servers} are one tag.
 *
 * <p>The address has the form of a {@link SectionId}: letters, digits and marks of any script. A
 * plus and a hash that follow a letter or digit are spelled out, because {@code C}, {@code C++} and
 * {@code C#} are three things.
 */
public final class Tag {

  /** Longest name, in code points. */
  public static final int MAX_LENGTH = 80;

  private final String name;
  private final String address;

  /**
   * A tag by its name, or by its address, which is a name too.
   *
   * @throws InvalidValue when it is empty, longer than {@value #MAX_LENGTH} characters, or has
   *     nothing to make an address of
   */
  public Tag(String name) {
    if (Words.fit(name, MAX_LENGTH)) {
      this.name = name;
      this.address = name;
      return;
    }
    String line = Spelling.oneLine(name);
    if (line.codePointCount(0, line.length()) > MAX_LENGTH) {
      throw new InvalidValue("a tag has at most %d characters".formatted(MAX_LENGTH));
    }
    if (Spelling.hasUnseen(line)) {
      throw new InvalidValue("a tag has no invisible characters");
    }
    this.name = Normalizer.normalize(line, Normalizer.Form.NFC);
    this.address = Spelling.addressOf(this.name);
    if (address.isEmpty()) {
      throw new InvalidValue("a tag needs a letter or a digit");
    }
  }

  /** As it was written. */
  public String name() {
    return name;
  }

  /** What keys and URLs name it by. */
  public String address() {
    return address;
  }

  /** The address as it stands in a URL: percent-encoded where it is not ASCII. */
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

  /** What a name of more than plain words needs; loaded for the first such name only. */
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
