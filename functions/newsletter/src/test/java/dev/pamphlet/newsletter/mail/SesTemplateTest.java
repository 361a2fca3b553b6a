package dev.pamphlet.newsletter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import dev.pamphlet.newsletter.letter.Draft;
import dev.pamphlet.newsletter.letter.LetterTemplate;
import dev.pamphlet.newsletter.letter.LetterTemplate.Letter;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What looks like a placeholder in an article stays text, however SES reads templates. */
class SesTemplateTest {

  private static final String WORDS = "{{x}}, {{#if y}}, {{{z}}}, \\{{a}}, \\\\{{b}} and {{token}}";

  @Property
  void aTextComesOutOfItsTemplateAsItWentIn(@ForAll("texts") String text) throws IOException {
    String template = SesTemplate.ofText(text);

    assertThat(new LetterTemplate("", "", template, SesTemplate.VALUES).to(Letters.TOKEN).text())
        .isEqualTo(text);
    assertThat(handlebars(template, SesTemplate.VALUES, EscapingStrategy.NOOP)).isEqualTo(text);
    assertThat(handlebars(template, SesTemplate.VALUES, EscapingStrategy.HTML_ENTITY))
        .isEqualTo(text);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("{}\\ax# /!&>~\n").ofMaxLength(12);
  }

  @Test
  void aLetterSaysWhatItsEditorWroteHoweverSesReadsIt() throws IOException {
    String markdown = "Text " + WORDS.replace("\\", "\\\\") + ".\n\n```\n{{code}}\n```\n";
    LetterTemplate template =
        Letters.writer()
            .write(
                Letters.publisher("{{title}}\"", "en"),
                new Draft(WORDS, markdown, Optional.of(Letters.article())))
            .template();
    Letter letter = template.to(Letters.TOKEN);

    assertThat(letter.subject()).isEqualTo(WORDS);
    assertThat(letter.text()).contains("Text " + WORDS + ".", "{{code}}", "{{title}}\"");
    assertThat(Jsoup.parse(letter.html()).text())
        .contains("Text " + WORDS + ".", "{{code}}", "{{title}}\"");
    Map<String, String> values = template.valuesFor(Letters.TOKEN);
    for (EscapingStrategy escaping :
        new EscapingStrategy[] {EscapingStrategy.NOOP, EscapingStrategy.HTML_ENTITY}) {
      assertThat(handlebars(template.subject(), values, escaping)).isEqualTo(letter.subject());
      assertThat(handlebars(template.html(), values, escaping)).isEqualTo(letter.html());
      assertThat(handlebars(template.text(), values, escaping)).isEqualTo(letter.text());
    }
  }

  /** SES refuses any other name in an inline template. */
  @Test
  void placeholdersHavePlainNamesWithAValueEach() {
    LetterTemplate template = Letters.write(new Draft(WORDS, WORDS, Optional.empty())).template();
    Matcher names =
        Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL)
            .matcher(template.subject() + template.html() + template.text());

    while (names.find()) {
      assertThat(template.valuesFor(Letters.TOKEN)).containsKey(names.group(1));
    }
    assertThat(template.html().split("\\{\\{token}}", -1)).hasSize(3);
    assertThat(template.text().split("\\{\\{token}}", -1)).hasSize(3);
    assertThat(template.values().values()).allMatch(value -> value.matches("[{}\\\\]"));
  }

  private static String handlebars(
      String template, Map<String, String> values, EscapingStrategy escaping) throws IOException {
    return new Handlebars().with(escaping).compileInline(template).apply(values);
  }
}
