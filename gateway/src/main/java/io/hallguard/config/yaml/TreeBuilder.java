package io.hallguard.config.yaml;

import io.hallguard.config.problem.Flaw;
import io.hallguard.config.problem.Problems;
import io.hallguard.config.problem.Quote;
import io.hallguard.config.problem.Spot;
import io.hallguard.core.plan.Text;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/**
 * Makes nodes of the parser's events. Anchors, aliases and tags are refused here: a hall's file
 * needs none of them, and a few nested aliases can stand for more nodes than memory holds.
 */
final class TreeBuilder {
  /** The file's own shape needs six. */
  static final int DEEPEST = 12;

  private final Iterator<Event> events;
  private final Problems problems;
  private final ScalarResolver resolver = new CoreScalarResolver(false);

  TreeBuilder(Iterator<Event> events, Problems problems) {
    this.events = events;
    this.problems = problems;
  }

  /** Ends the reading: the parser itself would take very long over thousands of open brackets. */
  static final class TooDeep extends RuntimeException {
    private final transient Spot spot;

    TooDeep(Spot spot) {
      super("nested more than %d levels deep at %s".formatted(DEEPEST, spot));
      this.spot = spot;
    }

    Spot spot() {
      return spot;
    }
  }

  /** The node that begins with this event. */
  YamlNode node(Event event, int depth) {
    Spot spot = Spots.start(event);
    if (event instanceof AliasEvent) {
      return refuse(spot, "*");
    }
    if (event instanceof NodeEvent named && named.getAnchor().isPresent()) {
      refuse(spot, "&");
    }
    if (event instanceof ScalarEvent scalar) {
      refuseTag(spot, scalar.getTag());
      return new YamlNode.Scalar(spot, scalar.getValue(), kind(scalar));
    }
    if (event instanceof CollectionStartEvent collection) {
      refuseTag(spot, collection.getTag());
    }
    if (depth >= DEEPEST) {
      throw new TooDeep(spot);
    }
    return event instanceof MappingStartEvent ? mapping(spot, depth) : sequence(spot, depth);
  }

  private YamlNode mapping(Spot spot, int depth) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
      YamlNode key = node(event, depth + 1);
      YamlNode value = node(events.next(), depth + 1);
      switch (key) {
        case YamlNode.Scalar(Spot at, String text, _) ->
            entries.add(new YamlNode.Entry(text, at, value));
        case YamlNode.Mapping _, YamlNode.Sequence _ ->
            problems.refuse(
                key.spot(),
                "",
                Flaw.said(
                    new Text(
                        "键必须是一个词;若要写文字,请加引号",
                        "a key is one word; put text with braces or brackets in quotes")));
        case YamlNode.Broken _ -> {
          // Reported where it was found.
        }
      }
    }
    return new YamlNode.Mapping(spot, entries);
  }

  private YamlNode sequence(Spot spot, int depth) {
    List<YamlNode> items = new ArrayList<>();
    for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
      items.add(node(event, depth + 1));
    }
    return new YamlNode.Sequence(spot, items);
  }

  private YamlNode.Kind kind(ScalarEvent scalar) {
    Tag tag = resolver.resolve(scalar.getValue(), scalar.isPlain());
    if (tag.equals(Tag.NULL)) {
      return YamlNode.Kind.NOTHING;
    }
    if (tag.equals(Tag.BOOL)) {
      return YamlNode.Kind.BOOLEAN;
    }
    return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? YamlNode.Kind.NUMBER : YamlNode.Kind.TEXT;
  }

  private YamlNode refuse(Spot spot, String sign) {
    problems.refuse(
        spot,
        "",
        Flaw.said(
            new Text(
                "此处用了 YAML 引用(%s);本文件不支持,请把内容直接写出;若是文字,请加引号".formatted(sign),
                ("'%s' makes an anchor or alias, which is not allowed: write the value out,"
                        + " or put quotes around text")
                    .formatted(sign))));
    return new YamlNode.Broken(spot);
  }

  private void refuseTag(Spot spot, Optional<String> tag) {
    tag.ifPresent(name ->
        problems.refuse(
            spot,
            "",
            Flaw.said(
                new Text(
                    "此处用了类型标记“%s”;本文件不支持,请删除;若是文字,请加引号".formatted(Quote.of(name)),
                    "the tag '%s' is not allowed: delete it, or put quotes around text"
                        .formatted(Quote.of(name))))));
  }
}
