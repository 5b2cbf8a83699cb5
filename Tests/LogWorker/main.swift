import Foundation
import Glibc

/// A process that tests of the log start, listen to, and kill.
///
/// The first argument names what to do, the rest say with what; each task's file describes its own.
/// What happened is told on standard output, one line an event, each in one system call, so that a
/// line is there whole or not at all whenever the process dies. An error of the log is told on
/// standard error as `error CASE…` and ends the process with code 4, as the command line does.
let tasks: [String: any WorkerTask.Type] = [
  "append": AppendTask.self, "follow": FollowTask.self, "hold": HoldTask.self,
  "probe": ProbeTask.self, "read": ReadTask.self, "survive": SurviveTask.self,
  "verify": VerifyTask.self,
]

// A test that dies takes its workers with it: some would write for ever.
let starter = getppid()
Thread.detachNewThread {
  while getppid() == starter { sleep(1) }
  kill(getpid(), SIGKILL)
}

let arguments = Array(CommandLine.arguments.dropFirst())
guard let name = arguments.first, let kind = tasks[name] else {
  Output.complain("usage: LogWorker \(tasks.keys.sorted().joined(separator: "|")) …")
  exit(2)
}
guard let task = kind.init(Array(arguments.dropFirst())) else {
  Output.complain("usage: LogWorker \(name) \(kind.usage)")
  exit(2)
}
do {
  exit(try await task.run())
} catch {
  Output.complain("error \(error)")
  exit(4)
}
