/** The one place where speed is measured: what is run, and the report of it. */
@NullMarked
package io.hallguard.sim.bench;

import org.jspecify.annotations.NullMarked;
