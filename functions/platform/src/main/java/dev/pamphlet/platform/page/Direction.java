package dev.pamphlet.platform.page;

import java.util.Locale;
import java.util.Set;

/** The direction in which a language is written: the value of HTML's {@code dir}. */
public final class Direction {

  private static final Set<String> SCRIPTS =
      Set.of("Adlm", "Arab", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");

  /** Languages that are mostly written in one of these scripts (CLDR, "likely subtags"). */
  private static final Set<String> LANGUAGES =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "syr", "ug", "ur", "yi", "ji");

  private Direction() {}

  /**
   * {@code rtl} or {@code ltr}.
   *
   * @param language a BCP 47 tag; a script in it decides
   */
  public static String of(String language) {
    Locale locale = Locale.forLanguageTag(language);
    boolean leftwards =
        locale.getScript().isEmpty()
            ? LANGUAGES.contains(locale.getLanguage())
            : SCRIPTS.contains(locale.getScript());
    return leftwards ? "rtl" : "ltr";
  }
}
