/**
 * What the hall knows, and the only code that changes it: {@code apply} of a recorded fact. State
 * is an immutable value; a decision that was not committed is undone by forgetting it.
 */
@NullMarked
package io.hallguard.core.state;

import org.jspecify.annotations.NullMarked;
