/** From what a device said to what changed at a place. Knows signals, never formats. */
@NullMarked
package io.hallguard.core.sense;

import org.jspecify.annotations.NullMarked;
