/**
 * The use cases of editors and of the schedule: save, publish, withdraw, move. Each gets the state
 * that its caller expects, and either stores one {@link dev.pamphlet.articles.Change} or throws
 * {@link dev.pamphlet.articles.editing.NotDone} with the reason. The HTTP functions translate
 * requests and replies.
 */
package dev.pamphlet.articles.editing;
