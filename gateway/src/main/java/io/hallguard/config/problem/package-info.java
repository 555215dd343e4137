/**
 * What is wrong with a file, said so that a person can mend it: where, found, allowed, next step.
 */
@NullMarked
package io.hallguard.config.problem;

import org.jspecify.annotations.NullMarked;
