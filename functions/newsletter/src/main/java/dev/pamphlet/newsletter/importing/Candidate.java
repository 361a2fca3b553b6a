package dev.pamphlet.newsletter.importing;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who a row says should become a subscriber.
 *
 * @param status that the row supports: without proof, nobody is confirmed
 * @param since when that status began; empty where the row does not say
 * @param asked how it was asked for; empty where the row does not say
 * @param proof that its owner confirmed the address; there is one for a confirmed address, and for
 *     no other
 * @param lacksProof whether the row says that the address gets mail, and does not prove that its
 *     owner wants it
 */
record Candidate(
    EmailAddress email,
    Status status,
    Optional<Instant> since,
    List<Tag> topics,
    Optional<String> locale,
    Optional<Act> asked,
    Optional<Act> proof,
    boolean lacksProof) {

  /**
   * What its owner did, according to a row.
   *
   * @param clientAddress from where; empty where the row does not say
   */
  record Act(Instant at, Optional<String> clientAddress) {}

  /** Somebody whose owner confirmed the address. */
  static Candidate confirmed(EmailAddress email, Optional<Act> asked, Act proof) {
    return new Candidate(
        email,
        Status.CONFIRMED,
        Optional.of(proof.at()),
        List.of(),
        Optional.empty(),
        asked,
        Optional.of(proof),
        false);
  }

  /** Somebody who got mail so far, by a row that does not prove that its owner wants it. */
  static Candidate unproven(EmailAddress email) {
    return notConfirmed(email, Status.PENDING, Optional.empty(), true);
  }

  /** Somebody in any other status. */
  static Candidate of(EmailAddress email, Status status, Optional<Instant> since) {
    return notConfirmed(email, status, since, false);
  }

  private static Candidate notConfirmed(
      EmailAddress email, Status status, Optional<Instant> since, boolean lacksProof) {
    return new Candidate(
        email,
        status,
        since,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        lacksProof);
  }

  /** The same with what was chosen. */
  Candidate with(List<Tag> chosen, Optional<String> language) {
    return new Candidate(email, status, since, chosen, language, asked, proof, lacksProof);
  }
}
