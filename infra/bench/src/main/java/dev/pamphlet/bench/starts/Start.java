package dev.pamphlet.bench.starts;

import java.util.Optional;

/**
 * What was measured of a function in one round.
 *
 * @param cold milliseconds from the start of its process to its first answer
 * @param restored milliseconds from its restore to its first answer
 * @param processor milliseconds of processor time for a request when it is warm
 * @param megabytes the most memory that its process had; empty where the system does not tell
 */
record Start(double cold, double restored, double processor, Optional<Long> megabytes) {}
