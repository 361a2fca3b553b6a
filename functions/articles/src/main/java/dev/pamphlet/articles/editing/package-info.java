/**
 * What an editor does with an article, and what a schedule does for one: save, publish, withdraw,
 * move. Each use case is told what its caller believes to be there and either stores one {@link
 * dev.pamphlet.articles.Change} or throws {@link dev.pamphlet.articles.editing.NotDone} with the
 * reason. It knows neither requests nor replies: the edges translate.
 */
package dev.pamphlet.articles.editing;
