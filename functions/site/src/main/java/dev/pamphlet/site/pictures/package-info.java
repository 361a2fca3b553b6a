/**
 * Pictures as files: what they are, how large they are shown, and what is left out of them. Headers
 * and the structure are read; no pixel is decoded, so no file can make much of little.
 */
package dev.pamphlet.site.pictures;
