package io.hallguard.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hallguard.config.explain.Explain;
import io.hallguard.config.hall.HallConfig;
import io.hallguard.config.problem.Problem;
import io.hallguard.core.plan.Text;
import java.util.List;

/** What the check found, for programs: one JSON object with everything in both languages. */
final class CheckReport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CheckReport() {}

  static String json(ConfigResult result) {
    ObjectNode report = JSON.createObjectNode();
    switch (result) {
      case ConfigResult.Loaded(HallConfig config, List<Problem> warnings) -> {
        report.put("ok", true);
        report.set("problems", JSON.createArrayNode());
        report.set("warnings", problems(warnings));
        ArrayNode explanation = report.putArray("explanation");
        Explain.of(config).forEach(line -> explanation.add(text(line)));
      }
      case ConfigResult.Refused(List<Problem> problems) -> {
        report.put("ok", false);
        report.set("problems", problems(problems));
        report.set("warnings", JSON.createArrayNode());
        report.putArray("explanation");
      }
    }
    return report.toPrettyString();
  }

  private static ArrayNode problems(List<Problem> problems) {
    ArrayNode list = JSON.createArrayNode();
    for (Problem problem : problems) {
      ObjectNode node = list.addObject();
      node.put("file", problem.file());
      node.put("line", problem.line());
      node.put("column", problem.column());
      node.put("path", problem.path());
      node.put("found", problem.found());
      node.set("expected", text(problem.expected()));
      problem.nearest().ifPresent(nearest -> node.put("nearest", nearest));
      node.set("sentence", text(problem.sentence()));
    }
    return list;
  }

  private static ObjectNode text(Text text) {
    return JSON.createObjectNode().put("zh", text.zh()).put("en", text.en());
  }
}
