/**
 * What the web side needs of the rest of the gateway: the journal's facts, the words about people,
 * the accounts, the pseudonyms. The wiring gives it.
 */
@NullMarked
package io.hallguard.web.port;

import org.jspecify.annotations.NullMarked;
