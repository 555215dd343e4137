/**
 * The pages' certificate: signed by an authority of the hall's own, or the site's from files; read,
 * renewed and exchanged while the gateway runs. And the page that lets a phone trust the authority.
 */
@NullMarked
package io.hallguard.web.tls;

import org.jspecify.annotations.NullMarked;
