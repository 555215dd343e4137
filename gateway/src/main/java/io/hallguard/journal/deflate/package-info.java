/**
 * Unpacks one short deflate stream (RFC 1951) quickly, for a start that reads many. It knows
 * nothing of facts, and what it does not take {@link java.util.zip.Inflater} does: start at {@link
 * io.hallguard.journal.deflate.ShortStream}.
 */
@NullMarked
package io.hallguard.journal.deflate;

import org.jspecify.annotations.NullMarked;
