/**
 * Quizzes as every part of the context knows them: questions and their tasks, versions, the form
 * that readers get, graded answers. What an editor does with them is in {@code authoring}, what a
 * reader does in {@code attempts}, what all attempts say together in {@code statistics}.
 */
package dev.pamphlet.quizzes;
