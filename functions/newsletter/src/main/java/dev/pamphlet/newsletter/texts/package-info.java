/** The texts that pages and mails share. */
package dev.pamphlet.newsletter.texts;
