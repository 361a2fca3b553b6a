/**
 * Picture files: their types, their sizes, and the metadata that is left out of them. Only headers
 * and the structure are read; no pixel is decoded, so a small file cannot take much memory.
 */
package dev.pamphlet.site.pictures;
