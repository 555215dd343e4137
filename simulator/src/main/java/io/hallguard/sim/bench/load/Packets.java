package io.hallguard.sim.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The few packets of MQTT 3.1.1 that a load needs, as bytes. */
final class Packets {
  static final int CONNACK = 2;
  static final int PUBLISH = 3;
  static final int PUBACK = 4;
  static final int SUBACK = 9;
  private static final int KEEP_ALIVE_SECONDS = 240;

  private Packets() {}

  /** A packet as it came in. */
  static final class Packet {
    private final int type;
    private final int flags;
    private final byte[] body;

    Packet(int type, int flags, byte[] body) {
      this.type = type;
      this.flags = flags;
      this.body = body;
    }

    int type() {
      return type;
    }

    /** The number that it acknowledges. */
    int id() {
      return ((body[0] & 0xff) << 8) | (body[1] & 0xff);
    }

    /** The topic of a PUBLISH. */
    String topic() {
      return new String(body, 2, id(), UTF_8);
    }

    /** The number of a PUBLISH at QoS 1. */
    int publishId() {
      int at = 2 + id();
      return ((body[at] & 0xff) << 8) | (body[at + 1] & 0xff);
    }

    boolean wantsAnswer() {
      return (flags & 0b0110) != 0;
    }

    /** The payload of a PUBLISH. */
    byte[] payload() {
      int from = 2 + id() + (wantsAnswer() ? 2 : 0);
      byte[] payload = new byte[body.length - from];
      System.arraycopy(body, from, payload, 0, payload.length);
      return payload;
    }
  }

  static void connect(OutputStream out, String client, boolean clean) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    text(body, "MQTT");
    body.write(4);
    body.write(clean ? 2 : 0);
    number(body, KEEP_ALIVE_SECONDS);
    text(body, client);
    packet(out, 0x10, body.toByteArray());
  }

  static void subscribe(OutputStream out, int id, String filter) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    number(body, id);
    text(body, filter);
    body.write(1);
    packet(out, 0x82, body.toByteArray());
  }

  static void publish(OutputStream out, int id, byte[] topic, byte[] payload) throws IOException {
    out.write(0x32);
    length(out, 2 + topic.length + 2 + payload.length);
    number(out, topic.length);
    out.write(topic);
    number(out, id);
    out.write(payload);
  }

  static void puback(OutputStream out, int id) throws IOException {
    out.write(0x40);
    out.write(2);
    number(out, id);
  }

  static void ping(OutputStream out) throws IOException {
    packet(out, 0xC0, new byte[0]);
  }

  static void disconnect(OutputStream out) throws IOException {
    packet(out, 0xE0, new byte[0]);
  }

  static Packet read(DataInputStream in) throws IOException {
    int first = in.readUnsignedByte();
    int length = 0;
    int shift = 0;
    int next;
    do {
      next = in.readUnsignedByte();
      length |= (next & 0x7f) << shift;
      shift += 7;
    } while ((next & 0x80) != 0);
    byte[] body = new byte[length];
    in.readFully(body);
    return new Packet(first >> 4, first & 0xf, body);
  }

  private static void packet(OutputStream out, int first, byte[] body) throws IOException {
    out.write(first);
    length(out, body.length);
    out.write(body);
  }

  private static void length(OutputStream out, int length) throws IOException {
    int left = length;
    while (left > 0x7f) {
      out.write((left & 0x7f) | 0x80);
      left >>= 7;
    }
    out.write(left);
  }

  private static void number(OutputStream out, int value) throws IOException {
    out.write(value >> 8);
    out.write(value);
  }

  private static void text(OutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    number(out, bytes.length);
    out.write(bytes);
  }
}
