@NullMarked
package io.hallguard.config.problem;

import org.jspecify.annotations.NullMarked;
