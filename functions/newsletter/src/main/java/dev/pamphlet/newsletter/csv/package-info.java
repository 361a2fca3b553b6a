/** Tables of text: comma-separated values as RFC 4180 has them, and as spreadsheets save them. */
package dev.pamphlet.newsletter.csv;
