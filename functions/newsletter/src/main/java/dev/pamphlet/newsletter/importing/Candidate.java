package dev.pamphlet.newsletter.importing;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The subscriber that a row describes.
 *
 * @param status that the row supports: without proof, nobody is confirmed
 * @param since when that status began; empty where the row does not say
 * @param asked how the subscription was requested; empty where the row does not say
 * @param proof that the owner confirmed the address; present only for confirmed subscribers
 * @param lacksProof whether the row says that the address gets mail, without proof that its owner
 *     wants it
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

  /** A subscriber who confirmed the address. */
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

  /** A subscriber who has been getting mail, without proof that the owner wants it. */
  static Candidate unproven(EmailAddress email) {
    return notConfirmed(email, Status.PENDING, Optional.empty(), true);
  }

  /** A subscriber in any other status. */
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

  /** The same with the topics and the language that were chosen. */
  Candidate with(List<Tag> chosen, Optional<String> language) {
    return new Candidate(email, status, since, chosen, language, asked, proof, lacksProof);
  }
}
