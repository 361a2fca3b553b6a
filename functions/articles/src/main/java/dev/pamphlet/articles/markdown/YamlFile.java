package dev.pamphlet.articles.markdown;

/** Where settings are written in YAML, and what their faults call it. */
enum YamlFile {
  FRONT_MATTER(Findings.FRONT_MATTER, "front matter", "the front matter"),
  PUBLICATION("publication", "publication.yaml", "publication.yaml");

  private final String field;
  private final String noun;
  private final String owner;

  YamlFile(String field, String noun, String owner) {
    this.field = field;
    this.noun = noun;
    this.owner = owner;
  }

  /** The field of a fault of it as a whole. */
  String field() {
    return field;
  }

  /** What a sentence about it begins with. */
  String noun() {
    return noun;
  }

  /** What its keys are of. */
  String owner() {
    return owner;
  }
}
