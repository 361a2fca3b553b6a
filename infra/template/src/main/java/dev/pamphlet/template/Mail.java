package dev.pamphlet.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The resources of Amazon SES in a template.
 *
 * @param identities the addresses and domains that the account may send from; verified, on this
 *     machine, by being in the template
 */
public record Mail(List<String> identities, List<ConfigurationSet> configurationSets) {

  /** No resources. */
  public static final Mail NONE = new Mail(List.of(), List.of());

  public Mail {
    identities = List.copyOf(identities);
    configurationSets = List.copyOf(configurationSets);
  }

  /** The configuration set of that name. */
  public Optional<ConfigurationSet> configurationSet(String name) {
    return configurationSets.stream().filter(set -> set.name().equals(name)).findFirst();
  }

  /**
   * A configuration set.
   *
   * @param sending whether mail may be sent with it
   * @param events the types of events that it gives to EventBridge, as in {@code
   *     MatchingEventTypes}
   */
  public record ConfigurationSet(
      String logicalId, String name, boolean sending, Set<String> events) {

    public ConfigurationSet {
      events = Set.copyOf(events);
    }
  }
}
