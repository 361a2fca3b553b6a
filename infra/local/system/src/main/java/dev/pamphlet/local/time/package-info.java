/** The one clock of gateway, functions and schedules, and what happens when it moves. */
package dev.pamphlet.local.time;
