package dev.pamphlet.cli.upload;

import dev.pamphlet.cli.api.ApiResponse;
import dev.pamphlet.cli.api.Precondition;
import dev.pamphlet.cli.api.Refused;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Updates a versioned resource of the API from a file.
 *
 * @param find reads the resource, if there is one
 * @param save sends the file under a precondition
 * @param same whether the resource equals the file
 */
record Upload(
    Supplier<Optional<ApiResponse>> find,
    Function<Precondition, ApiResponse> save,
    Predicate<ApiResponse> same) {

  private static final int CREATED = 201;
  private static final int PRECONDITION_FAILED = 412;

  /**
   * Creates the resource if there is none, revises it if it differs, and sends nothing otherwise.
   *
   * @throws dev.pamphlet.cli.api.ApiFailure if the API does not save it; {@link Refused} with
   *     status 412 if somebody else saved since it was read, and then nothing is overwritten
   */
  UploadResult publish() {
    return carryOut(plan());
  }

  /** Does what {@link #plan} said, if nobody saved since. */
  UploadResult carryOut(UploadResult planned) {
    return switch (planned.change()) {
      case UNCHANGED -> planned;
      case CREATED -> send(Precondition.ABSENT);
      case REVISED ->
          send(Precondition.unchangedSince(planned.response().orElseThrow().requiredTag()));
    };
  }

  /** What {@link #publish} would do. */
  UploadResult plan() {
    Optional<ApiResponse> current = find.get();
    if (current.isEmpty()) {
      return new UploadResult(UploadResult.Change.CREATED, current);
    }
    boolean unchanged = same.test(current.get());
    return new UploadResult(
        unchanged ? UploadResult.Change.UNCHANGED : UploadResult.Change.REVISED, current);
  }

  /** Sends the file without reading the resource first. */
  UploadResult send(Precondition precondition) {
    try {
      ApiResponse saved = save.apply(precondition);
      // The status decides: an article whose front matter has movedFrom is revised at a new
      // address.
      return new UploadResult(
          saved.status() == CREATED ? UploadResult.Change.CREATED : UploadResult.Change.REVISED,
          Optional.of(saved));
    } catch (Refused refused) {
      // The last save may have been this one, if its response was lost.
      if (refused.status() == PRECONDITION_FAILED) {
        Optional<ApiResponse> current = find.get().filter(same);
        if (current.isPresent()) {
          return new UploadResult(UploadResult.Change.UNCHANGED, current);
        }
      }
      throw refused;
    }
  }
}
