/** What can be said of an article's folder without asking the API. */
package dev.pamphlet.cli.check;
