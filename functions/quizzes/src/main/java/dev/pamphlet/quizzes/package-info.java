/**
 * The model of quizzes: questions and their tasks, versions, the form that readers get, graded
 * answers. The use cases of editors are in {@code authoring}, those of readers in {@code attempts},
 * the results of all attempts in {@code statistics}.
 */
package dev.pamphlet.quizzes;
