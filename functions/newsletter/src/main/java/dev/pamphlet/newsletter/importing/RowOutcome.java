package dev.pamphlet.newsletter.importing;

import dev.pamphlet.newsletter.Status;

/** What became of a row. None of them says an address. */
public sealed interface RowOutcome {

  /** The number of the row. */
  int row();

  /** The kind of outcome in one word. */
  String word();

  /**
   * It is a subscriber now.
   *
   * @param lacksProof whether the file says that the address gets mail, and does not prove that its
   *     owner wants it, so that it is pending
   */
  record Imported(int row, Status status, boolean lacksProof) implements RowOutcome {

    @Override
    public String word() {
      return "imported";
    }
  }

  /**
   * The address was a subscriber's before, and stays as it was.
   *
   * @param status that it has
   * @param wanted that the file would have given it
   */
  record Present(int row, Status status, Status wanted) implements RowOutcome {

    @Override
    public String word() {
      return "present";
    }
  }

  /**
   * The address was brought by a file, and gets no letters by the word of this row.
   *
   * @param before the status that it had
   * @param status that it has now
   */
  record Ended(int row, Status before, Status status) implements RowOutcome {

    @Override
    public String word() {
      return "ended";
    }
  }

  /** The owner of the address had everything erased, and alone can come back. */
  record Erased(int row) implements RowOutcome {

    @Override
    public String word() {
      return "erased";
    }
  }

  /**
   * Another row of the same request has the same address, and counts: the one with the more careful
   * status, or else the first.
   *
   * @param counts the number of that row
   */
  record Repeated(int row, int counts) implements RowOutcome {

    @Override
    public String word() {
      return "repeated";
    }
  }

  /**
   * The row does not say clearly whom it is about.
   *
   * @param reason why, without a full stop; it repeats nothing of the row
   */
  record Invalid(int row, String reason) implements RowOutcome {

    @Override
    public String word() {
      return "invalid";
    }
  }
}
