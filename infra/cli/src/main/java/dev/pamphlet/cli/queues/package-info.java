/** Commands about the queues of a stack, for operators. */
package dev.pamphlet.cli.queues;
