/** What pages and mails have to say in the same words. */
package dev.pamphlet.newsletter.texts;
