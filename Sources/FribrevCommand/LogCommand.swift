internal import ArgumentParser

/// `fribrev log`.
struct LogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Append to, read, verify and copy the log of a store.",
    subcommands: [
      LogAppendCommand.self, LogStatsCommand.self, LogShowCommand.self, LogTailCommand.self,
      LogVerifyCommand.self, LogBackupCommand.self, LogCompactCommand.self,
    ])
}
