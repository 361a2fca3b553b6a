/** Commands that list, read, compare and change the articles of an API. */
package dev.pamphlet.cli.articles;
