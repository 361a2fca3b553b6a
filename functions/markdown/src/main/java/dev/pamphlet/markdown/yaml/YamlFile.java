package dev.pamphlet.markdown.yaml;

/**
 * A text in YAML, by its names in faults.
 *
 * @param field of a fault of the whole text
 * @param noun the text as the subject of a message
 * @param owner the text as the owner of its keys
 */
public record YamlFile(String field, String noun, String owner) {}
