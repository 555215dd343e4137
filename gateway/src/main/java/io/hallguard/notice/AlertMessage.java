package io.hallguard.notice;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallguard.core.event.Clause;
import io.hallguard.core.event.NoticeId;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Place;
import io.hallguard.core.plan.PlaceId;
import io.hallguard.core.plan.Text;
import io.hallguard.core.state.Alert;
import io.hallguard.core.words.AlertWords;
import java.util.Comparator;
import java.util.Locale;

/**
 * An alert as it goes out over MQTT: JSON, version 1. {@code notice} is the same when a message is
 * sent again, so that a receiver can fold it.
 */
public final class AlertMessage {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HallPlan plan;
  private final AlertWords words;

  public AlertMessage(HallPlan plan) {
    this.plan = requireNonNull(plan, "plan is null");
    this.words = new AlertWords(plan);
  }

  /** Where alerts go. */
  public String topic() {
    return "hallguard/" + plan.hall() + "/alert";
  }

  /** The message that pays a notice, with the alert as it stands. */
  public byte[] of(NoticeId notice, Alert alert) {
    ObjectNode json = body(alert);
    json.put("notice", notice.seq() + "/" + kebab(notice.channel()));
    json.put("journaled", true);
    return bytes(json);
  }

  /** The cry of a hold-up that could not be journaled; nothing is owed for it. */
  public byte[] notJournaled(Alert alert) {
    ObjectNode json = body(alert);
    json.put("journaled", false);
    return bytes(json);
  }

  private ObjectNode body(Alert alert) {
    ObjectNode json = JSON.createObjectNode();
    json.put("v", 1);
    json.put("hall", plan.hall().value());
    json.put("id", alert.id().value());
    json.put("seq", alert.seq());
    json.put("kind", kebab(alert.kind()));
    ArrayNode clauses = json.putArray("clauses");
    alert.raised().clauses().stream().map(Clause::id).forEach(clauses::add);
    json.put("priority", kebab(alert.raised().priority()));
    json.put("state", kebab(alert.status()));
    ArrayNode audience = json.putArray("audience");
    alert.kind().audience().stream()
        .sorted(Comparator.naturalOrder())
        .map(AlertMessage::kebab)
        .forEach(audience::add);
    ObjectNode place = json.putObject("place");
    place.put("id", alert.raised().place().value());
    place.set("name", text(name(alert.raised().place())));
    json.put("occurredAt", alert.raised().occurredAt().toString());
    json.put("raisedAt", alert.at().wall().toString());
    json.put("clockTrusted", alert.at().trusted());
    json.put("times", alert.times());
    json.set("sentence", text(words.sentence(alert)));
    json.set("action", text(words.action(alert.kind())));
    return json;
  }

  private Text name(PlaceId id) {
    return plan.place(id).map(Place::name).orElseGet(() -> new Text(id.value(), id.value()));
  }

  private static ObjectNode text(Text text) {
    ObjectNode json = JSON.createObjectNode();
    json.put("zh", text.zh());
    json.put("en", text.en());
    return json;
  }

  private static String kebab(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static byte[] bytes(ObjectNode json) {
    try {
      return JSON.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Expected a tree of plain values to be written", e);
    }
  }
}
