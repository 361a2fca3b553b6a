package dev.pamphlet.articles.editing;

import dev.pamphlet.content.Slug;

/** Why an act was not done. */
public sealed interface Reason {

  /**
   * What a caller makes of each reason. A new reason does not compile until all callers know it.
   */
  interface Cases<T> {

    T notThere();

    T movedAway(Slug to);

    T nothingToRevise();

    T alreadyThere();

    T outdated();

    T notMovedFrom(String why);

    T addressTaken(Slug address);

    T nothingPublic();
  }

  /** Calls the method for this reason. */
  <T> T in(Cases<T> cases);

  /** No article lives at the address, or ever did. */
  record NotThere() implements Reason {
    @Override
    public <T> T in(Cases<T> cases) {
      return cases.notThere();
    }
  }

  /**
   * The article left the address. An editor who writes to it may not know that.
   *
   * @param to where the article lives now
   */
  record MovedAway(Slug to) implements Reason {
    @Override
    public <T> T in(Cases<T> cases) {
      return cases.movedAway(to);
    }
  }

  /** The editor expects a version of an article that does not exist. */
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
   * The article cannot have lived at the former addresses that its front matter names.
   *
   * @param why for its editor, without a full stop
   */
  record NotMovedFrom(String why) implements Reason {
    @Override
    public <T> T in(Cases<T> cases) {
      return cases.notMovedFrom(why);
    }
  }

  /** The new address is, or was, another article's. Addresses are never given away. */
  record AddressTaken(Slug address) implements Reason {
    @Override
    public <T> T in(Cases<T> cases) {
      return cases.addressTaken(address);
    }
  }

  /** The article is a draft: nothing of it is public, and nothing is scheduled. */
  record NothingPublic() implements Reason {
    @Override
    public <T> T in(Cases<T> cases) {
      return cases.nothingPublic();
    }
  }
}
