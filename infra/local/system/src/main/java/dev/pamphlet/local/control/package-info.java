/** What a test or a person on this machine can ask of the running system, at {@code /_local}. */
package dev.pamphlet.local.control;
