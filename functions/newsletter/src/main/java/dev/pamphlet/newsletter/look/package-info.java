/** The look of all mails, in light and dark mode. */
package dev.pamphlet.newsletter.look;
