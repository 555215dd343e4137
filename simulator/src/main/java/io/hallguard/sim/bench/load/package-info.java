/** Makes load that never waits for the one under test, and listens for what comes of it. */
@NullMarked
package io.hallguard.sim.bench.load;

import org.jspecify.annotations.NullMarked;
