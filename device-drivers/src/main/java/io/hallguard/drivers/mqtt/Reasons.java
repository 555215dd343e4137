package io.hallguard.drivers.mqtt;

import io.hallguard.drivers.mqtt.format.Excerpt;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;

/** Why the client or the broker refused, in words that complete "…, but …". */
final class Reasons {
  /** The client has as many unacknowledged messages out as the broker takes. */
  static final int TOO_MANY_IN_FLIGHT = 32_202;

  /** What to do when the broker does not accept who we are. */
  static final String CHECK_WHO_WE_ARE =
      "Please check mqtt.broker.user and password-file in hall.yaml.";

  private static final int BAD_CREDENTIALS = 0x86;
  private static final int NOT_AUTHORISED = 0x87;

  private Reasons() {}

  /** Whether the broker refused our name, our password or our rights. */
  static boolean isAboutWhoWeAre(@Nullable Throwable failure) {
    return failure instanceof MqttException mqtt
        && (mqtt.getReasonCode() == BAD_CREDENTIALS || mqtt.getReasonCode() == NOT_AUTHORISED);
  }

  /** The reason inside "Expected …, but …", whole when it is put otherwise. */
  static String lowered(Throwable failure) {
    String text = String.valueOf(failure.getMessage());
    int but = text.indexOf(", but ");
    return but < 0 ? text : text.substring(but + ", but ".length());
  }

  static String of(Throwable failure) {
    if (failure instanceof MqttException mqtt && isBrokerCode(mqtt.getReasonCode())) {
      return ofCode(mqtt.getReasonCode());
    }
    Throwable root = failure;
    for (int depth = 0; root.getCause() != null && depth < 8; depth++) {
      root = root.getCause();
    }
    String text = root.getMessage();
    return "the client said: "
        + Excerpt.of(text == null ? root.getClass().getSimpleName() : trimmed(text));
  }

  static String of(@Nullable MqttDisconnectResponse response) {
    if (response == null) {
      return "the connection ended";
    }
    MqttException failure = response.getException();
    return failure == null ? ofCode(response.getReturnCode()) : of(failure);
  }

  /** A reason code of MQTT 5; 0x80 and above are refusals. */
  static String ofCode(int code) {
    String word =
        switch (code) {
          case 0x80 -> "for no stated reason";
          case 0x81, 0x82 -> "because of a malformed packet";
          case BAD_CREDENTIALS -> "because the user name or password is wrong";
          case NOT_AUTHORISED -> "because its access rules do not let us";
          case 0x89 -> "because it is busy";
          case 0x8B -> "because it is shutting down";
          case 0x8D -> "because we were silent too long";
          case 0x8E -> "because another client took over our client id";
          case 0x8F, 0x90 -> "because of the topic's name";
          case 0x93 -> "because more messages were out than allowed";
          case 0x95 -> "because the packet is too large";
          case 0x97 -> "because a quota is used up";
          default -> "for a reason of its own";
        };
    return "the broker refused %s (code %d)".formatted(word, code);
  }

  static boolean isRefusal(int @Nullable [] codes) {
    return codes != null && codes.length > 0 && isBrokerCode(codes[0]);
  }

  private static boolean isBrokerCode(int code) {
    return code >= 0x80 && code <= 0xFF;
  }

  private static String trimmed(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
