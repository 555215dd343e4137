/** What a user would build instead, measured the same way. */
@NullMarked
package io.hallguard.sim.bench.peer;

import org.jspecify.annotations.NullMarked;
