package io.hallguard.web;

import io.vertx.core.http.HttpConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the open connections and closes those beyond the limit. On the event loop only. */
final class Connections {
  private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

  private final int max;
  private int open;
  private boolean told;

  Connections(int max) {
    this.max = max;
  }

  void opened(HttpConnection connection) {
    open++;
    connection.closeHandler(_ -> closed());
    if (open > max) {
      if (!told) {
        told = true;
        LOG.warn("More than {} connections are open; further ones are closed", max);
      }
      connection.close();
    }
  }

  private void closed() {
    open--;
    told = told && open >= max;
  }
}
