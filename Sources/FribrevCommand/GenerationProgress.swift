internal import Office

/// How far a history has come, on a terminal.
enum GenerationProgress {
  /// Shows it in place of what was shown before.
  static func show(_ progress: OfficeProgress) {
    switch progress {
    case .told(let part, let count): Terminal.progress("told part \(part) of \(count)")
    case .recorded(let count): Terminal.progress("recorded \(count) events")
    }
  }

  /// Shows nothing any more.
  static func clear() { Terminal.progress("") }
}
