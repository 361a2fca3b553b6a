/**
 * The API at {@code /_local}, by which tests and people on this machine control the running system.
 */
package dev.pamphlet.local.control;
