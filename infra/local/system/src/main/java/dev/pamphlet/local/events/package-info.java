/** EventBridge's default bus: rules with patterns, and what their targets get. */
package dev.pamphlet.local.events;
