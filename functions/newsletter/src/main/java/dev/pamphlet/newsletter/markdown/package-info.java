/** The Markdown of letters: read once, written as HTML for mail programs and as plain text. */
package dev.pamphlet.newsletter.markdown;
