package dev.pamphlet.local.time;

import dev.pamphlet.local.runtime.Output;
import dev.pamphlet.local.runtime.WorkFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The time of the local system: the machine's time plus an offset. It never stands still. Functions
 * follow it if it is movable, see {@link #jvmOptions}.
 */
public final class SystemTime implements AutoCloseable {

  private static final int MOST_AT_ONCE = 100;
  private static final List<Duration> WINDOWS =
      List.of(Duration.ofDays(1), Duration.ofHours(1), Duration.ofMinutes(1));

  private final Optional<SharedOffset> shared;
  private final Output output;
  private final List<Timetable> timetables = new ArrayList<>();
  private final List<Runnable> hooks = new ArrayList<>();
  private final ScheduledExecutorService ticks =
      Executors.newScheduledThreadPool(2, SystemTime::thread);
  private volatile long offset;
  private Optional<Consumer<Duration>> follower = Optional.empty();
  private Instant fired;

  private SystemTime(Optional<SharedOffset> shared, Output output) {
    this.shared = shared;
    this.output = output;
    this.fired = now();
  }

  /**
   * A time that can be moved, which costs every start of a function a few milliseconds.
   *
   * @param output gets failures of timed work
   * @throws IOException when the file that shares the time with other processes cannot be made
   */
  public static SystemTime movable(Output output) throws IOException {
    return new SystemTime(Optional.of(new SharedOffset()), output);
  }

  /** The machine's own time, which nobody can move. */
  public static SystemTime ofTheMachine(Output output) {
    return new SystemTime(Optional.empty(), output);
  }

  /** Whether it can be moved. */
  public boolean isMovable() {
    return shared.isPresent();
  }

  /** The current time, to the millisecond. */
  public Instant now() {
    return Instant.now().plusMillis(offset).truncatedTo(ChronoUnit.MILLIS);
  }

  /** The same as a clock. */
  public Clock clock() {
    InstantSource source = this::now;
    return source.withZone(ZoneOffset.UTC);
  }

  /**
   * Lets time pass at once.
   *
   * @see #set
   */
  public void advance(Duration by) {
    set(now().plus(by));
  }

  /**
   * Moves the time. Forwards, everything due on the way happens in order, at its time, before this
   * returns. Backwards, nothing happens, and what has happened may happen again.
   *
   * @throws IllegalStateException when it is not {@link #isMovable movable}
   */
  public synchronized void set(Instant to) {
    if (!isMovable()) {
      throw new IllegalStateException("the time cannot be moved: start with --movable-time");
    }
    if (to.isBefore(now())) {
      move(to);
      fired = to;
    } else {
      fireUntil(to);
      moveForward(to);
    }
    hooks.forEach(Runnable::run);
  }

  /** Adds a timetable, which fires from now on. */
  public synchronized void follow(Timetable timetable) {
    if (timetables.isEmpty()) {
      fired = now();
      repeat(Duration.ofSeconds(1), () -> fireUntil(now()));
    }
    timetables.add(timetable);
  }

  /**
   * Adds a listener that learns by how much the time is moved, because it has only the machine's
   * time.
   */
  public synchronized void tell(Consumer<Duration> something) {
    follower = Optional.of(something);
  }

  /** Runs a hook periodically, and after each move. */
  public synchronized void every(Duration period, Runnable hook) {
    hooks.add(hook);
    repeat(period, hook);
  }

  /** Options for a JVM whose system clocks have to show this time; none if it is the machine's. */
  public List<String> jvmOptions() {
    return shared.map(SharedOffset::option).stream().toList();
  }

  /** Stops the timed work. Other processes still see this time. */
  public void stop() {
    ticks.shutdownNow();
  }

  @Override
  public void close() throws IOException {
    stop();
    if (shared.isPresent()) {
      shared.get().close();
    }
  }

  private synchronized void fireUntil(Instant end) {
    fired = beginning(end);
    for (Optional<Instant> due = due(fired, end); due.isPresent(); due = due(fired, end)) {
      Instant at = due.get();
      List<Timetable> ready =
          timetables.stream().filter(each -> each.next(fired).equals(Optional.of(at))).toList();
      fired = at;
      moveForward(at);
      ready.forEach(each -> each.fire(at));
    }
    fired = end;
  }

  /**
   * The start of firing: the last instant fired, unless too much has become due since. Then only
   * the last day, hour or minute is made up for, as if the system had been off before.
   */
  private Instant beginning(Instant end) {
    return Stream.concat(
            Stream.of(fired), WINDOWS.stream().map(end::minus).filter(from -> from.isAfter(fired)))
        .filter(from -> isBearable(from, end))
        .findFirst()
        .orElse(end);
  }

  private boolean isBearable(Instant from, Instant end) {
    Optional<Instant> due = due(from, end);
    for (int i = 0; i < MOST_AT_ONCE && due.isPresent(); i++) {
      due = due(due.get(), end);
    }
    return due.isEmpty();
  }

  /** The earliest instant after another at which something is due. */
  private Optional<Instant> due(Instant after, Instant end) {
    return timetables.stream()
        .flatMap(each -> each.next(after).stream())
        .filter(at -> !at.isAfter(end))
        .min(Comparator.naturalOrder());
  }

  private void moveForward(Instant to) {
    if (to.isAfter(now())) {
      move(to);
    }
  }

  private void move(Instant to) {
    Duration by = Duration.between(now(), to);
    if (by.compareTo(Duration.ZERO) > 0) {
      follower.ifPresent(told -> told.accept(by));
    }
    offset += by.toMillis();
    shared.ifPresent(told -> told.write(offset));
  }

  private void repeat(Duration period, Runnable work) {
    ticks.scheduleWithFixedDelay(work, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "time");
    thread.setDaemon(true);
    return thread;
  }

  /** The offset in a file that other processes map, and the agent that adds it to their clocks. */
  private static final class SharedOffset implements AutoCloseable {

    private final Path folder = WorkFolder.create();
    private final Path agent = folder.resolve("clock.jar");
    private final Path path = folder.resolve("offset");
    private final FileChannel file =
        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    SharedOffset() throws IOException {
      ClockAgent.write(agent);
      write(0);
    }

    String option() {
      return "-javaagent:" + agent + "=" + path;
    }

    void write(long milliseconds) {
      ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
      try {
        file.write(bytes.putLong(0, milliseconds), 0);
      } catch (IOException unwritable) {
        throw new UncheckedIOException("the functions were not told the time", unwritable);
      }
    }

    @Override
    public void close() throws IOException {
      file.close();
      WorkFolder.remove(folder);
    }
  }
}
