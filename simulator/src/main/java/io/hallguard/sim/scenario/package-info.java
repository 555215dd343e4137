/** A day on paper: the YAML timeline and what is expected of it. */
@NullMarked
package io.hallguard.sim.scenario;

import org.jspecify.annotations.NullMarked;
