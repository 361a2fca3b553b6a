/** Functions, run as by AWS Lambda: processes that fetch events from a Runtime API. */
package dev.pamphlet.local.runtime;
