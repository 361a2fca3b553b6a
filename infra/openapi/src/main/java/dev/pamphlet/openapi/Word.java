package dev.pamphlet.openapi;

/** A piece of a line about a type: plain text, the name of a type, or a literal. */
public record Word(Kind kind, String text) {

  /** How a page shows the piece. */
  public enum Kind {
    TEXT,
    /** A link to the type of this name. */
    TYPE,
    /** A value or a pattern. */
    CODE
  }

  static Word text(String text) {
    return new Word(Kind.TEXT, text);
  }

  static Word type(String name) {
    return new Word(Kind.TYPE, name);
  }

  static Word code(String value) {
    return new Word(Kind.CODE, value);
  }

  public boolean isType() {
    return kind == Kind.TYPE;
  }

  public boolean isCode() {
    return kind == Kind.CODE;
  }
}
