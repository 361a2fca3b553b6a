package dev.pamphlet.local.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The line with which Lambda ends an invocation's log. It has no billed duration, because nobody
 * pays for this machine's time.
 *
 * @param init how long the environment took to start, if it was started for this
 */
record Report(
    String requestId,
    Duration duration,
    int memoryMegabytes,
    Optional<Long> usedMegabytes,
    Optional<Duration> init,
    Invocation outcome) {

  /** The peak memory of a process; only Linux reports it. */
  static Optional<Long> megabytesUsedBy(Process process) {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst();
    } catch (IOException goneOrNotLinux) {
      return Optional.empty();
    }
  }

  String line() {
    StringBuilder line = new StringBuilder("REPORT RequestId: " + requestId);
    line.append("\tDuration: ").append(milliseconds(duration));
    line.append("\tMemory Size: ").append(memoryMegabytes).append(" MB");
    usedMegabytes.ifPresent(used -> line.append("\tMax Memory Used: ").append(used).append(" MB"));
    init.ifPresent(time -> line.append("\tInit Duration: ").append(milliseconds(time)));
    if (outcome instanceof Invocation.Failed failed) {
      boolean late = failed.type().equals(Environment.TIMED_OUT);
      line.append(late ? "\tStatus: timeout" : "\tStatus: error\tError Type: " + failed.type());
    }
    return line.toString();
  }

  private static String milliseconds(Duration duration) {
    return String.format(Locale.ROOT, "%.2f ms", duration.toNanos() / 1e6);
  }
}
