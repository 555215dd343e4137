/** What every driver must pass, whatever it speaks. */
@NullMarked
package io.hallguard.drivers.driver;

import org.jspecify.annotations.NullMarked;
