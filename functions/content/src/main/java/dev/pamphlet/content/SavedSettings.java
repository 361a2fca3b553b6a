package dev.pamphlet.content;

import java.time.Instant;

/**
 * Settings as they are stored.
 *
 * @param version how often they were saved, from 1; also their ETag
 */
public record SavedSettings(int version, Instant savedAt, Settings settings) {}
