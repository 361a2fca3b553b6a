/** The findings in a source: faults, which keep it from being read, and warnings, which do not. */
package dev.pamphlet.markdown.source;
