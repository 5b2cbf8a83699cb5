import Foundation

/// A list of things that a worker tries one by one, each of which may be the end of it.
///
/// A worker that dies is started again behind the line that killed it, so that one bad line hides
/// no other.
struct Trial {
  /// The worker's arguments; the number of the line to begin with is added.
  let arguments: [String]
  /// How many lines the list has.
  let count: Int

  /// What the worker said of each line; `died …` where that was the end of it.
  func outcomes() async throws -> [String] {
    var outcomes = [String](repeating: "never tried", count: count)
    var next = 0
    while next < count {
      let worker = try Worker(arguments + ["\(next)"])
      let ending = try await worker.ending(within: Effort.isLong ? .seconds(86_400) : .seconds(300))
      var begun: Int?
      for line in worker.lines {
        let words = line.split(separator: " ", maxSplits: 1).map(String.init)
        guard words.count == 2 else { continue }
        if words[0] == "begin" {
          begun = Int(words[1])
        } else if let number = Int(words[0]), outcomes.indices.contains(number) {
          outcomes[number] = words[1]
        }
      }
      guard ending != .exit(0) else { break }
      guard let last = begun else { return outcomes.map { _ in "\(ending): \(worker.complaints)" } }
      outcomes[last] = "died by \(ending): \(worker.complaints.suffix(300))"
      next = last + 1
    }
    return outcomes
  }
}
