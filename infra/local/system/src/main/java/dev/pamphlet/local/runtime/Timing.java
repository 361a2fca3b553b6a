package dev.pamphlet.local.runtime;

/**
 * How long one invocation took, as its caller saw it.
 *
 * @param cold whether an environment had to be started for it; its start is then part of the time
 */
public record Timing(boolean cold, long milliseconds) {}
