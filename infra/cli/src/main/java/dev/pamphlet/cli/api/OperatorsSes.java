package dev.pamphlet.cli.api;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.SesV2ClientBuilder;
import software.amazon.awssdk.services.sesv2.model.EventDestination;
import software.amazon.awssdk.services.sesv2.model.GetAccountResponse;
import software.amazon.awssdk.services.sesv2.model.GetConfigurationSetResponse;
import software.amazon.awssdk.services.sesv2.model.GetEmailIdentityResponse;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;

/**
 * Amazon SES for operators, who have rights of their own. Its failures are reported like those of
 * the API.
 */
public final class OperatorsSes implements AutoCloseable {

  private final AwsService service;
  private final SesV2Client client;

  /**
   * @param endpoint of an emulator; empty for AWS
   * @throws NotAllowed if there are no credentials
   */
  public OperatorsSes(Optional<URI> endpoint, String region, AwsCredentialsProvider credentials) {
    NotAllowed.orResolved(credentials);
    SesV2ClientBuilder builder =
        SesV2Client.builder().region(Region.of(region)).credentialsProvider(credentials);
    endpoint.ifPresent(builder::endpointOverride);
    this.service = new AwsService("SES", endpoint.map(URI::toString).orElse(region));
    this.client = builder.build();
  }

  /** The account's limits and status. */
  public GetAccountResponse account() {
    return service.call(() -> client.getAccount(request -> {}));
  }

  /** A sender's domain; empty if SES does not know it. */
  public Optional<GetEmailIdentityResponse> identity(String domain) {
    return service.call(
        () -> {
          try {
            return Optional.of(client.getEmailIdentity(request -> request.emailIdentity(domain)));
          } catch (NotFoundException unknown) {
            return Optional.empty();
          }
        });
  }

  /** The names of all configuration sets with a prefix. */
  public List<String> configurationSets(String prefix) {
    return service.call(
        () -> {
          List<String> names = new ArrayList<>();
          client.listConfigurationSetsPaginator(request -> {}).stream()
              .flatMap(page -> page.configurationSets().stream())
              .filter(name -> name.startsWith(prefix))
              .forEach(names::add);
          return names;
        });
  }

  /** An existing configuration set. */
  public GetConfigurationSetResponse configurationSet(String name) {
    return service.call(
        () -> client.getConfigurationSet(request -> request.configurationSetName(name)));
  }

  /** Where the events of a configuration set go. */
  public List<EventDestination> destinations(String set) {
    return service.call(
        () ->
            client
                .getConfigurationSetEventDestinations(request -> request.configurationSetName(set))
                .eventDestinations());
  }

  @Override
  public void close() {
    client.close();
  }
}
