package io.hallguard.web.http;

import java.time.Duration;

/** The sentences that every route shares. */
public final class Problems {
  private Problems() {}

  /** Nobody is logged in. */
  public static Problem notLoggedIn() {
    return Problem.of(401, "请先登录。", "Expected a login, but nobody is logged in; log in first.");
  }

  /** The request does not prove that it comes from our page. */
  public static Problem csrf() {
    return Problem.of(
        403,
        "页面已过期,请刷新后重试。",
        "Expected the session's X-CSRF token, but found none or another; load the page again.");
  }

  /** There is nothing at this address. */
  public static Problem noSuchPage() {
    return Problem.of(404, "没有这个地址。", "Expected a known address, but there is nothing here.");
  }

  /** There is something here, and not for this method. */
  public static Problem method() {
    return Problem.of(
        405, "这个地址不支持这种请求。", "Expected another method; this address does not know this one.");
  }

  /** The body is longer than the limit. */
  public static Problem tooLarge() {
    return Problem.of(413, "提交的内容太长。", "Expected a shorter request; this one is over the limit.");
  }

  /** The body is not JSON by its own word. */
  public static Problem mediaType() {
    return Problem.of(
        415,
        "只接受 JSON 格式的内容。",
        "Expected Content-Type application/json, but found none or another.");
  }

  /** The body is not JSON. */
  public static Problem notJson() {
    return Problem.of(
        400, "提交的内容不是有效的 JSON 对象。", "Expected one JSON object, but the body is something else.");
  }

  /** The request cannot be read. */
  public static Problem malformed() {
    return Problem.of(400, "请求无法读取。", "Expected a request that can be read, but this cannot.");
  }

  /** Everybody asks at once. */
  public static Problem busy() {
    return Problem.later(
        503,
        Duration.ofSeconds(1),
        "网关正忙,请稍后重试。",
        "Expected a free place, but the gateway is busy; try again shortly.");
  }

  /** One address asks too much. */
  public static Problem tooOften(Duration wait) {
    long seconds = wait.plusMillis(999).toSeconds();
    return Problem.later(
        429,
        wait,
        "操作太频繁,请 %d 秒后再试。".formatted(seconds),
        "Expected fewer requests from this address; try again in %d s.".formatted(seconds));
  }

  /** The journal could not take it; nothing was done. */
  public static Problem notRecorded() {
    return Problem.later(
        503,
        Duration.ofSeconds(2),
        "记录暂时无法保存,操作没有生效,请稍后重试。",
        "Expected to record this, but the journal cannot be written; nothing was done, try again.");
  }

  /** The journal takes long; it is not known whether it was done. */
  public static Problem notConfirmed() {
    return Problem.of(
        503,
        "操作尚未确认,请先查看当前状态,再决定是否重试。",
        "Expected a confirmation, but none came in time; look at the board before you try again.");
  }

  /** The gateway is about to stop. */
  public static Problem stopping() {
    return Problem.later(
        503,
        Duration.ofSeconds(10),
        "网关正在停止,操作没有生效。",
        "Expected a running gateway, but it is stopping; nothing was done.");
  }

  /** A defect of ours. */
  public static Problem defect() {
    return Problem.of(
        500,
        "网关内部出错,已写入日志。",
        "Expected to answer, but met a defect of the gateway; it is in the log.");
  }
}
