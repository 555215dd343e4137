/**
 * The JSON form of facts and of the state. Bytes of a fact are made once, here, and are never made
 * again: they are stored, hashed and exported as they are. The core knows nothing of JSON; what its
 * records look like is settled by the rules of this package and held by golden files.
 */
@NullMarked
package io.hallguard.journal.json;

import org.jspecify.annotations.NullMarked;
