package io.hallguard.core.words;

import io.hallguard.core.event.About;
import io.hallguard.core.event.LinkId;
import io.hallguard.core.event.TroubleKind;
import io.hallguard.core.plan.HallPlan;
import io.hallguard.core.plan.Text;
import io.hallguard.core.state.Trouble;
import io.hallguard.core.state.Unread;
import io.hallguard.drivers.signal.Signal;

/** What keeps us from knowing, and about what. */
public final class TroubleWords {
  private static final Text NOTHING = new Text("", "");

  private final Phrases phrases;

  public TroubleWords(HallPlan plan) {
    this.phrases = new Phrases(plan);
  }

  /** One sentence; the bounded copy of what was said is kept apart in the trouble's detail. */
  public Text sentence(Trouble trouble) {
    Text about = about(trouble.raised().about());
    String detail = trouble.detail().lines().findFirst().orElse("");
    return switch (trouble.raised().kind()) {
      case DEVICE_SILENT ->
          about(
              about,
              "长时间没有消息,它看守的地方状态未知。",
              "has been silent too long; what it watches is unknown.");
      case DEVICE_OFFLINE ->
          about(about, "报告离线,它看守的地方状态未知。", "is reported offline; what it watches is unknown.");
      case PAYLOAD_UNREADABLE -> {
        Text flaw = Unread.of(trouble.detail()).flaw().map(TroubleWords::flaw).orElse(NOTHING);
        yield about(
            about, "发来的消息" + flaw.zh() + "无法读取。", "sent something unreadable" + flaw.en() + ".");
      }
      case VALUE_UNCLEAR ->
          about(about, "发来无法判断的值:" + detail, "sent a value that cannot be judged: " + detail);
      case BATTERY_LOW -> {
        Text charge =
            detail.isEmpty() ? NOTHING : new Text("(剩 " + detail + ")", " (" + detail + ")");
        yield about(about, "电池电量低" + charge.zh() + "。", "has a low battery" + charge.en() + ".");
      }
      case TAMPER -> about(about, "被拆动。", "was opened or moved.");
      case LINE_FAULT -> {
        Text what = Phrases.line(detail);
        yield about(
            about,
            "线路" + what.zh() + ",它看守的地方状态未知。",
            "has a wire that " + what.en() + "; what it watches is unknown.");
      }
      case EVENTS_MISSING ->
          about(about, "有消息缺失(编号 " + detail + ")。", "has messages missing (" + detail + ").");
      case SIGN_IN_LOCKED ->
          about(
              about,
              "连续 " + detail + " 次登录失败,登录已暂停。",
              "failed to sign in " + detail + " times in a row; signing in waits.");
      case CLOCK_UNTRUSTED ->
          new Text(
              "时钟未经核对,时间仅供参考,截止时间按“未知”处理。",
              "The clock is not trusted: times are for reference, deadlines end as unknown.");
      case LINK_DOWN -> linkDown(trouble.raised().about(), about, detail);
      case HISTORY_INCOMPLETE ->
          new Text(
              "历史数据库拒收了一些数据,图表不全;安全记录不受影响。" + detail,
              "The history lacks points that its database refused; the journal has them all. "
                  + detail);
      case LINK_DEGRADED -> linkDegraded(trouble.raised().about(), about, detail);
      case RULE_FAILED ->
          new Text(
              "程序缺陷:一条规则执行失败,消息已保存。" + detail,
              "A defect: a rule failed; the input is kept. " + detail);
    };
  }

  private static Text flaw(Signal.Flaw flaw) {
    return switch (flaw) {
      case MALFORMED -> new Text("不是合法的 JSON,", ": it is not JSON");
      case OVERSIZED -> new Text("过长,", ": it is too long");
      case UNKNOWN -> new Text("不是认识的格式或版本,", ": its form or version is not known");
    };
  }

  /** What it is about, by name. */
  public Text about(About about) {
    return switch (about) {
      case About.OfPlace place -> phrases.place(place.place());
      case About.OfDevice device -> phrases.device(device.device());
      case About.OfLink link -> link(link.link());
      case About.OfPerson person -> new Text("人员 " + person.person(), "Person " + person.person());
      case About.OfGateway _ -> new Text("网关", "The gateway");
    };
  }

  private static Text link(LinkId link) {
    if (link.equals(LinkId.HISTORY)) {
      return new Text("历史数据库连接", "The link to the history");
    }
    if (link.equals(LinkId.WIRES)) {
      return new Text("板上有线输入", "The wired inputs");
    }
    if (link.equals(LinkId.HTTPS)) {
      return new Text("页面的 HTTPS", "The HTTPS of the pages");
    }
    return link.equals(LinkId.OUTPUTS)
        ? new Text("警号等输出", "The outputs")
        : new Text("连接 " + link, "The link " + link);
  }

  private static Text linkDown(About about, Text name, String detail) {
    return onBoard(about)
        ? about(name, "不能工作:" + detail, "do not work: " + detail)
        : about(name, "断开:" + detail, "is down: " + detail);
  }

  private static Text linkDegraded(About about, Text name, String detail) {
    if (about instanceof About.OfLink of && of.link().equals(LinkId.HTTPS)) {
      return about(name, "需要处理:" + detail, "needs somebody: " + detail);
    }
    return onBoard(about)
        ? about(name, "有一部分不能正常工作:" + detail, "do not all work as they should: " + detail)
        : about(name, "只有一部分可用,请检查消息服务器的账号和权限:" + detail, "works in part: " + detail);
  }

  private static boolean onBoard(About about) {
    return about instanceof About.OfLink of
        && (of.link().equals(LinkId.WIRES) || of.link().equals(LinkId.OUTPUTS));
  }

  /** A short name of the kind. */
  public static Text name(TroubleKind kind) {
    return switch (kind) {
      case DEVICE_SILENT -> new Text("装置无消息", "Device silent");
      case DEVICE_OFFLINE -> new Text("装置离线", "Device offline");
      case PAYLOAD_UNREADABLE -> new Text("消息无法读取", "Unreadable message");
      case VALUE_UNCLEAR -> new Text("数值不明", "Unclear value");
      case BATTERY_LOW -> new Text("电池电量低", "Battery low");
      case TAMPER -> new Text("装置被拆动", "Tamper");
      case LINE_FAULT -> new Text("线路异常", "Line fault");
      case EVENTS_MISSING -> new Text("消息缺失", "Messages missing");
      case CLOCK_UNTRUSTED -> new Text("时钟不可信", "Clock not trusted");
      case LINK_DOWN -> new Text("连接断开", "Link down");
      case HISTORY_INCOMPLETE -> new Text("历史数据不全", "History incomplete");
      case LINK_DEGRADED -> new Text("连接部分可用", "Link works in part");
      case SIGN_IN_LOCKED -> new Text("登录被锁", "Sign-in locked");
      case RULE_FAILED -> new Text("规则失败", "Rule failed");
    };
  }

  private static Text about(Text about, String zh, String en) {
    return new Text(about.zh() + " " + zh, about.en() + " " + en);
  }
}
