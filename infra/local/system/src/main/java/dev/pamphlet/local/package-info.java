/**
 * The whole deployed system on one machine, made from {@code template.yaml}: its functions, its
 * table and its API, each as much like AWS's as is worth it.
 */
package dev.pamphlet.local;
