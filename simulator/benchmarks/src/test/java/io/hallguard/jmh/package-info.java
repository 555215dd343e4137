@NullMarked
package io.hallguard.jmh;

import org.jspecify.annotations.NullMarked;
