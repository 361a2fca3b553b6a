package dev.pamphlet.newsletter;

import java.time.Instant;

/**
 * How somebody asked to be subscribed.
 *
 * @param at when
 * @param clientAddress the IP address that it came from
 * @param userAgent the program that sent it, cut to 256 characters; empty where it says nothing
 * @param form by which it was asked: {@code page}, {@code api}, or {@code import} with its source
 * @param wording what was shown, by its SHA-256; empty where nothing was
 */
public record Evidence(
    Instant at, String clientAddress, String userAgent, String form, String wording) {}
