/** Comma-separated values, as RFC 4180 defines them and as spreadsheets save them. */
package dev.pamphlet.newsletter.csv;
