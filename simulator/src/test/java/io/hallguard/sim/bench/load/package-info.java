@NullMarked
package io.hallguard.sim.bench.load;

import org.jspecify.annotations.NullMarked;
