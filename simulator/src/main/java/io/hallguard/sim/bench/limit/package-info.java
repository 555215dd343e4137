/** Bare limits of this machine: what nothing that does more can beat. */
@NullMarked
package io.hallguard.sim.bench.limit;

import org.jspecify.annotations.NullMarked;
