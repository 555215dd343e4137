@NullMarked
package io.hallguard.sim.bench;

import org.jspecify.annotations.NullMarked;
