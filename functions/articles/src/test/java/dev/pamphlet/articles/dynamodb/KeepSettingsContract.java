package dev.pamphlet.articles.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.pamphlet.articles.KeepSettings;
import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.SavedSettings;
import dev.pamphlet.content.Settings;
import dev.pamphlet.content.Tag;
import dev.pamphlet.platform.Superseded;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link KeepSettings}. A table holds one publication's settings, so these tests
 * begin with the settings that are there. Nothing else may save settings meanwhile.
 */
abstract class KeepSettingsContract extends StoreContract {

  private static final Settings EVERYTHING =
      new Settings(
          "Türme",
          "Über Leuchttürme 🗼",
          "de-CH",
          List.of(new Tag("sea"), new Tag("light")),
          Optional.of(EmailAddress.of("letters@example.com")),
          Optional.of(EmailAddress.of("editor@example.com")),
          Optional.of("1 Harbour Road, Example"));

  private static final Settings LITTLE =
      new Settings(
          "Towers", "", "en", List.of(), Optional.empty(), Optional.empty(), Optional.empty());

  KeepSettingsContract(StoreUnderTest store) {
    super(store);
  }

  /** The one test that needs a table without settings. */
  @Test
  void beforeTheFirstSaveThereIsNothingToReplace() {
    assumeThat(settings().find()).as("settings of somebody else").isEmpty();

    refuses(new SavedSettings(2, second(0), LITTLE));

    assertThat(settings().find()).isEmpty();
  }

  @Test
  void settingsAreReadAsTheyWereSaved() {
    SavedSettings everything = saved(EVERYTHING, 0);
    assertThat(settings().find()).contains(everything);

    SavedSettings little = saved(LITTLE, 1);
    assertThat(settings().find()).contains(little);
  }

  @Test
  void theSecondOfTwoSavesIsRefused() {
    int version = saved(EVERYTHING, 0).version();
    SavedSettings first = new SavedSettings(version + 1, second(1), LITTLE);
    settings().save(first);

    refuses(new SavedSettings(version + 1, second(2), EVERYTHING));
    refuses(new SavedSettings(version, second(2), EVERYTHING));
    refuses(new SavedSettings(version + 3, second(2), EVERYTHING));
    refuses(new SavedSettings(1, second(2), EVERYTHING));

    assertThat(settings().find()).contains(first);
  }

  /** Replaces the stored settings. */
  private SavedSettings saved(Settings settings, int second) {
    int before = settings().find().map(SavedSettings::version).orElse(0);
    SavedSettings kept = new SavedSettings(before + 1, second(second), settings);
    settings().save(kept);
    return kept;
  }

  private void refuses(SavedSettings settings) {
    assertThatExceptionOfType(Superseded.class).isThrownBy(() -> settings().save(settings));
  }

  private KeepSettings settings() {
    return new DynamoSettings(dynamoDb(), table());
  }
}
