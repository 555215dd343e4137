package io.hallguard.journal;

import io.hallguard.core.plan.HallId;
import io.hallguard.core.plan.Text;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Why a journal cannot be used, with one sentence for the person at the console. */
public sealed interface JournalProblem {

  /** What is wrong and what to do. */
  Text sentence();

  /** The data folder cannot be made or written. */
  record FolderUnusable(Path folder, String why) implements JournalProblem {
    @Override
    public Text sentence() {
      return new Text(
          "数据目录 %s 无法创建或写入(%s):请检查目录权限和磁盘。".formatted(folder, why),
          ("Expected to write in the data folder %s, but cannot (%s): check its owner, its"
                  + " permissions and the disk.")
              .formatted(folder, why));
    }
  }

  /** There is no journal to read. */
  record Missing(Path file) implements JournalProblem {
    @Override
    public Text sentence() {
      return new Text(
          "找不到日志文件 %s:请用 --data 指定数据目录。".formatted(file),
          "Expected a journal at %s, but there is none: name the data folder with --data."
              .formatted(file));
    }
  }

  /**
   * Another gateway works on it.
   *
   * @param pid its process, when it is known
   */
  record InUse(Path folder, OptionalLong pid) implements JournalProblem {
    @Override
    public Text sentence() {
      String process = pid.isPresent() ? Long.toString(pid.getAsLong()) : "?";
      return new Text(
          "数据目录 %s 正被另一个网关(进程 %s)使用:请先停止它,或换一个目录。".formatted(folder, process),
          ("Expected to be the only gateway on %s, but process %s is using it: stop that one or"
                  + " choose another folder.")
              .formatted(folder, process));
    }
  }

  /** A newer version made or changed the file. */
  record Newer(Path file, String found) implements JournalProblem {
    @Override
    public Text sentence() {
      return new Text(
          "日志 %s 由更新的版本写成(%s):请升级本程序。".formatted(file, found),
          "Expected a journal of this version at %s, but a newer one wrote it (%s): update this program."
              .formatted(file, found));
    }
  }

  /** It belongs to another hall. */
  record OtherHall(HallId wanted, String found) implements JournalProblem {
    @Override
    public Text sentence() {
      return new Text(
          "该日志属于营业厅 %s,而配置的是 %s:请检查 hall.yaml 或数据目录。".formatted(found, wanted),
          ("Expected the journal of hall %s, but this one is of hall %s: check hall.yaml or the data"
                  + " folder.")
              .formatted(wanted, found));
    }
  }

  /**
   * The file, or the chain in it, is broken.
   *
   * @param what was found, in English
   */
  record Damaged(Path file, String what) implements JournalProblem {
    @Override
    public Text sentence() {
      return new Text(
          "日志 %s 已损坏(%s):请保留原文件,运行 journal verify,并从备份恢复。".formatted(file, what),
          ("Expected a whole journal at %s, but it is damaged (%s): keep the file, run journal"
                  + " verify, and restore a backup.")
              .formatted(file, what));
    }
  }

  /** The system underneath refuses, for example for lack of space. */
  record Unavailable(Path file, String why) implements JournalProblem {
    @Override
    public Text sentence() {
      return new Text(
          "无法打开日志 %s(%s):请检查磁盘空间和其他占用该文件的程序。".formatted(file, why),
          "Expected to open the journal %s, but cannot (%s): check free space and other programs on it."
              .formatted(file, why));
    }
  }
}
