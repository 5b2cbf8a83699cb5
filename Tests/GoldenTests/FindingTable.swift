import Casework
import Foundation

/// Which findings each policy yields on which real log: Fixtures/Golden/findings.csv.
struct FindingTable {
  static let file = GoldenLog.fixtures.appending(path: "Golden/findings.csv")
  private static let head = "policy,clause,kind,verdict,log"

  /// A line: what one policy said on one log.
  struct Line: Hashable {
    let policy: String
    let clause: String
    let kind: String
    let verdict: String
    let log: String

    init(policy: String, _ line: SaidTally.Line, log: String) {
      self.policy = policy
      clause = line.clause
      kind = line.kind.description
      verdict = line.verdict == .none ? "" : line.verdict.description
      self.log = log
    }

    init?(_ text: Substring) {
      let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 5 else { return nil }
      (policy, clause, kind, verdict, log) = (parts[0], parts[1], parts[2], parts[3], parts[4])
    }

    var text: String { [policy, clause, kind, verdict, log].joined(separator: ",") }
  }

  private(set) var lines: Set<Line>

  init() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    lines = Set(text.split(separator: "\n").dropFirst().compactMap { Line($0) })
  }

  /// What is said of one log.
  subscript(log: String) -> Set<Line> { lines.filter { $0.log == log } }

  /// Puts what is said of one log in the place of what was.
  mutating func record(_ said: Set<Line>, of log: String) throws {
    lines = lines.filter { $0.log != log }.union(said)
    let text = ([Self.head] + lines.map(\.text).sorted()).joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: Self.file)
  }

  /// Whether a clause says something of a kind on any log.
  func holds(_ policy: String, _ clause: String, _ kind: FindingKind) -> Bool {
    lines.contains {
      $0.policy == policy && $0.clause == clause && $0.kind == kind.description
    }
  }
}
