package dev.pamphlet.newsletter.importing;

import dev.pamphlet.newsletter.Consent;
import dev.pamphlet.newsletter.Subscriber;

/**
 * A subscriber from a file.
 *
 * @param imported what the file says about the consent
 */
public record NewSubscriber(Subscriber subscriber, Consent imported) {}
