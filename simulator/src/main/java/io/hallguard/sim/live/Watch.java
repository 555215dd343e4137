package io.hallguard.sim.live;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallguard.core.plan.Text;
import io.hallguard.sim.check.Queue;
import io.hallguard.sim.check.Raised;
import io.hallguard.sim.play.Narrator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks at the board as a guard would, and remembers what came since the story began. */
final class Watch {
  private static final List<Queue> SHOWN =
      Stream.of(Queue.values()).filter(Queue::onTheBoard).toList();

  private final Function<Instant, Duration> story;
  private final Narrator narrator;
  private final Set<String> before = new HashSet<>();
  private final Set<String> told = new HashSet<>();

  /** Real moments are put into the story by the function. */
  Watch(Function<Instant, Duration> story, Narrator narrator) {
    this.story = requireNonNull(story, "story is null");
    this.narrator = requireNonNull(narrator, "narrator is null");
  }

  /** What stands on the board already is none of our doing. */
  void begin(JsonNode board) {
    for (Queue queue : SHOWN) {
      Crew.list(views(board, queue)).forEach(view -> before.add(key(queue, view)));
    }
  }

  /** Tells of what is new. */
  void look(JsonNode board) {
    for (Queue queue : List.of(Queue.ALERT, Queue.TROUBLE)) {
      for (JsonNode view : ours(board, queue)) {
        if (told.add(key(queue, view))) {
          narrator.gateway(story.apply(at(queue, view)), said(queue, view));
        }
      }
    }
  }

  /** All that came. */
  List<Raised> raised(JsonNode board) {
    List<Raised> all = new ArrayList<>();
    for (Queue queue : SHOWN) {
      ours(board, queue).forEach(view -> all.add(raised(queue, view)));
    }
    return all;
  }

  private List<JsonNode> ours(JsonNode board, Queue queue) {
    return Crew.list(views(board, queue)).stream()
        .filter(view -> !before.contains(key(queue, view)))
        .toList();
  }

  private Raised raised(Queue queue, JsonNode view) {
    String end =
        switch (queue) {
          case ALERT, VISIT -> view.path("state").asText();
          case TROUBLE -> view.path("clearedAt").isNull() ? "open" : "cleared";
          case REQUEST, DEVIATION, REFUSAL -> throw notShown(queue);
        };
    return new Raised(
        queue,
        view.path("kind").asText(),
        about(queue, view),
        story.apply(at(queue, view)),
        end,
        Optional.empty(),
        1);
  }

  private static String about(Queue queue, JsonNode view) {
    return switch (queue) {
      case ALERT, VISIT -> view.path("place").path("id").asText();
      case TROUBLE ->
          view.path("about").path("kind").asText().equals("hall")
              ? "gateway"
              : view.path("about").path("id").asText();
      case REQUEST, DEVIATION, REFUSAL -> throw notShown(queue);
    };
  }

  private static Instant at(Queue queue, JsonNode view) {
    return Instant.parse(
        switch (queue) {
          case ALERT -> view.path("raisedAt").asText();
          case TROUBLE, VISIT -> view.path("since").asText();
          case REQUEST, DEVIATION, REFUSAL -> throw notShown(queue);
        });
  }

  private static Text said(Queue queue, JsonNode view) {
    return new Text(
        queue.zh() + " " + view.path("sentence").path("zh").asText(),
        queue.en() + " " + view.path("sentence").path("en").asText());
  }

  private static JsonNode views(JsonNode board, Queue queue) {
    return switch (queue) {
      case ALERT -> board.path("alerts");
      case TROUBLE -> board.path("troubles");
      case VISIT -> board.path("visits");
      case REQUEST, DEVIATION, REFUSAL -> throw notShown(queue);
    };
  }

  private static IllegalArgumentException notShown(Queue queue) {
    return new IllegalArgumentException("Expected what the board shows, but found " + queue);
  }

  private static String key(Queue queue, JsonNode view) {
    return queue + " " + view.path("id").asText();
  }
}
