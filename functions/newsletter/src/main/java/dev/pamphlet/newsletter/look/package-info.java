/** How all mails look, in the light and in the dark. */
package dev.pamphlet.newsletter.look;
