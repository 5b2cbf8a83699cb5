/// One thing the worker can be told to do.
protocol WorkerTask: Sendable {
  /// What follows the task's name on the command line.
  static var usage: String { get }
  /// Takes the arguments; nil where they are none of its own.
  init?(_ arguments: [String])
  /// Does it; the answer is the process's exit code.
  func run() async throws -> Int32
}
