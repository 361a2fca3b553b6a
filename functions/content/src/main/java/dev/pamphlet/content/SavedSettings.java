package dev.pamphlet.content;

import java.time.Instant;

/**
 * Settings as they are stored.
 *
 * @param version the number of saves so far, from 1; also the ETag
 */
public record SavedSettings(int version, Instant savedAt, Settings settings) {}
