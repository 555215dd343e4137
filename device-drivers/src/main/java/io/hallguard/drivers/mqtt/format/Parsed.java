package io.hallguard.drivers.mqtt.format;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What came of reading a payload as one JSON object. */
sealed interface Parsed {

  /** It is one, within the limits. */
  record Ok(ObjectNode object) implements Parsed {
    public Ok {
      requireNonNull(object, "object is null");
    }
  }

  /**
   * It is none.
   *
   * @param detail one sentence: what was expected and what was found
   */
  record Bad(String detail) implements Parsed {
    public Bad {
      requireNonNull(detail, "detail is null");
    }
  }
}
