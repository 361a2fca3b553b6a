package dev.pamphlet.articles.editing;

import dev.pamphlet.content.Slug;

/** Why a change was not made. */
public sealed interface Reason {

  /** One method per reason, so that a new reason does not compile until all callers handle it. */
  interface Cases<T> {

    T notThere();

    T movedAway(Slug to);

    T nothingToRevise();

    T alreadyThere();

    T outdated();

    T notMovedFrom(String why);

    T addressTaken(Slug address);
  }

  /** Calls the method for this reason. */
  <T> T in(Cases<T> cases);

  /** No article has or had the address. */
  record NotThere() implements Reason {
    @Override
    public <T> T in(Cases<T> cases) {
      return cases.notThere();
    }
  }

  /**
   * The article moved away from the address.
   *
   * @param to its present address
   */
  record MovedAway(Slug to) implements Reason {
    @Override
    public <T> T in(Cases<T> cases) {
      return cases.movedAway(to);
    }
  }

  /** The editor expects a version, but there is no article. */
  record NothingToRevise() implements Reason {
    @Override
    public <T> T in(Cases<T> cases) {
      return cases.nothingToRevise();
    }
  }

  /** The editor expects no article at the address, but there is one. */
  record AlreadyThere() implements Reason {
    @Override
    public <T> T in(Cases<T> cases) {
      return cases.alreadyThere();
    }
  }

  /** Somebody else changed the article after the editor last saw it. */
  record Outdated() implements Reason {
    @Override
    public <T> T in(Cases<T> cases) {
      return cases.outdated();
    }
  }

  /**
   * The article cannot have had the former addresses that its front matter names.
   *
   * @param why for its editor, without a full stop
   */
  record NotMovedFrom(String why) implements Reason {
    @Override
    public <T> T in(Cases<T> cases) {
      return cases.notMovedFrom(why);
    }
  }

  /** The new address belongs to another article, which has it or had it. */
  record AddressTaken(Slug address) implements Reason {
    @Override
    public <T> T in(Cases<T> cases) {
      return cases.addressTaken(address);
    }
  }
}
