/** Commands for the pictures of articles. */
package dev.pamphlet.cli.images;
