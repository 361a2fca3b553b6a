package dev.pamphlet.local;

import java.nio.file.Path;

/**
 * An article of the publication, as it is in a local system.
 *
 * @param file its source
 * @param version the editor's version that is there
 * @param changed whether the start made that version, or found it
 */
public record LoadedArticle(String slug, Path file, String version, boolean changed) {}
