package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.Publisher;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.letter.LetterTemplate;
import java.util.List;

/** Sends a letter to several subscribers by one call. */
@FunctionalInterface
public interface SendLetters {

  /**
   * Makes the call, once.
   *
   * @param readers at most {@value Chunk#MOST}, all with a letter token
   */
  Answer send(ChunkId chunk, Publisher publisher, LetterTemplate letter, List<Subscriber> readers);

  /** What the provider answered to the call as a whole. */
  sealed interface Answer {

    /** A result for each reader, in their order. */
    record Results(List<CallResult> results) implements Answer {}

    /** It refused the call because of its content, and sent nothing. */
    record Refused(String reason) implements Answer {}
  }
}
