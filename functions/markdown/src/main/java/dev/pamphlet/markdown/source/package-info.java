/** What readers of sources say of them: faults that stop them, and warnings that do not. */
package dev.pamphlet.markdown.source;
