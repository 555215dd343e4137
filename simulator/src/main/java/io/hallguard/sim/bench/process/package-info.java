/** The processes under test, seen from outside. */
@NullMarked
package io.hallguard.sim.bench.process;

import org.jspecify.annotations.NullMarked;
