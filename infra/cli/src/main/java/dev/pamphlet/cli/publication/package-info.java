/** Commands that send a publication from its folders to the API. */
package dev.pamphlet.cli.publication;
