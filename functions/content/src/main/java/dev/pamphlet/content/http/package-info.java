/** What readers are answered who ask at a slug. */
package dev.pamphlet.content.http;
