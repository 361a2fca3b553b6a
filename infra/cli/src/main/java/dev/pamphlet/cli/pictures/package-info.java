/** The pictures that an article's text names by their files, and their addresses on the site. */
package dev.pamphlet.cli.pictures;
