/**
 * The history for Grafana: a cursor over the journal that writes each fact as points into a
 * database for time series. The only import of the InfluxDB client.
 */
@NullMarked
package io.hallguard.history;

import org.jspecify.annotations.NullMarked;
