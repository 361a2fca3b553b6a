package dev.pamphlet.newsletter.importing;

import dev.pamphlet.newsletter.Status;

/** What became of a row. No outcome contains an address. */
public sealed interface RowOutcome {

  /** The number of the row. */
  int row();

  /** The kind of outcome in one word. */
  String word();

  /**
   * It is a subscriber now.
   *
   * @param lacksProof whether the file says that the address gets mail, without proof that its
   *     owner wants it, so that the subscriber is pending
   */
  record Imported(int row, Status status, boolean lacksProof) implements RowOutcome {

    @Override
    public String word() {
      return "imported";
    }
  }

  /**
   * The address belongs to a subscriber already, who does not change.
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
   * The address came from a file, and this row ends letters to it.
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

  /** The owner of the address had everything erased. Only the owner can bring it back. */
  record Erased(int row) implements RowOutcome {

    @Override
    public String word() {
      return "erased";
    }
  }

  /**
   * Another row of the same request has the same address and counts instead: the one with the more
   * cautious status, or else the first.
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
   * @param reason why, without a full stop; it quotes nothing from the row
   */
  record Invalid(int row, String reason) implements RowOutcome {

    @Override
    public String word() {
      return "invalid";
    }
  }
}
