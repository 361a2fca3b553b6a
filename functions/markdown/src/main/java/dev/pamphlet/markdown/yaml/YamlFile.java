package dev.pamphlet.markdown.yaml;

/**
 * Where settings are written in YAML, and what their faults call it.
 *
 * @param field of a fault of it as a whole
 * @param noun what a sentence about it begins with
 * @param owner what its keys are of
 */
public record YamlFile(String field, String noun, String owner) {}
