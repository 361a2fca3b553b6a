/** Functions, run as AWS Lambda runs them: processes that ask a Runtime API for events. */
package dev.pamphlet.local.runtime;
