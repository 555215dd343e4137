/** Who works in the hall, and what they do. */
@NullMarked
package io.hallguard.sim.people;

import org.jspecify.annotations.NullMarked;
