@NullMarked
package io.hallguard.drivers;

import org.jspecify.annotations.NullMarked;
