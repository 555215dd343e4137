package io.hallguard.web.view;

import io.hallguard.core.plan.Text;
import io.hallguard.core.state.Link;
import org.jspecify.annotations.Nullable;

/** A link of the gateway. */
public record LinkView(String id, Text name, String state, String since, @Nullable Text why) {

  /** The view. */
  public static LinkView of(Link link) {
    return new LinkView(
        link.id().value(),
        name(link.id().value()),
        Wire.word(link.state()),
        Wire.time(link.since().wall()),
        link.why().isBlank() ? null : new Text(link.why(), link.why()));
  }

  private static Text name(String id) {
    return switch (id) {
      case "mqtt" -> new Text("消息服务器 (MQTT)", "MQTT broker");
      case "wires" -> new Text("板上有线输入", "Wired inputs");
      case "outputs" -> new Text("警号等输出", "Outputs");
      case "history" -> new Text("历史数据库", "History");
      default -> new Text("连接 " + id, "Link " + id);
    };
  }
}
