/** The typed keys in other forms: the reference page for people, the JSON Schema for editors. */
@NullMarked
package io.hallguard.config.describe;

import org.jspecify.annotations.NullMarked;
