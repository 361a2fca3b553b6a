package dev.pamphlet.newsletter;

import java.time.Instant;

/**
 * How a subscription was requested, or a step of consent taken.
 *
 * @param at when
 * @param clientAddress the IP address that it came from
 * @param userAgent the program that sent it, cut to 256 characters; empty where it sends no name
 * @param form the way of the request: {@code page}, {@code api}, or {@code import} with its source
 * @param wording the SHA-256 of the words that were shown; empty where none were
 */
public record Evidence(
    Instant at, String clientAddress, String userAgent, String form, String wording) {}
