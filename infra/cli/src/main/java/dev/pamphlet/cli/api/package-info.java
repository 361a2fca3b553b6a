/** The editor's routes as a client sees them: signed requests, answers, and what can go wrong. */
package dev.pamphlet.cli.api;
