import CaseEngine
import Casework

/// What one policy said, counted by clause, item, kind and verdict.
struct SaidTally {
  let manifest: Manifest
  /// In the order of the manifest's clauses and their items.
  private(set) var lines: [Line] = []

  /// How often one thing was said, and what its amounts come to.
  struct Line: Hashable {
    let clause: String
    let item: String
    let kind: FindingKind
    let verdict: FindingVerdict
    var count = 0
    var amount: Int64 = 0
  }

  /// What is counted for the end of a period only is no finding of its own.
  init(_ outcome: PolicyOutcome) {
    manifest = outcome.manifest
    var places: [[UInt64]: Int] = [:]
    for spoken in outcome.partitions.joined() + outcome.periods
    where spoken.finding.kind != .count {
      let finding = spoken.finding
      let key = [
        finding.clause.rawValue, finding.item.rawValue, UInt64(finding.kind.rawValue),
        UInt64(finding.verdict.rawValue),
      ]
      let place = places[key] ?? lines.count
      if place == lines.count {
        places[key] = place
        lines.append(line(of: finding))
      }
      lines[place].count += 1
      lines[place].amount += finding.amount
    }
    lines = lines.sorted { rank(of: $0).lexicographicallyPrecedes(rank(of: $1)) }
  }

  private func line(of finding: Finding) -> Line {
    let clause = manifest.clauses.first { NameHash($0.id) == finding.clause }
    let item = clause?.items.first { NameHash($0) == finding.item }
    return Line(
      clause: clause?.id ?? "unknown", item: item ?? "", kind: finding.kind,
      verdict: finding.verdict)
  }

  private func rank(of line: Line) -> [Int] {
    let clause = manifest.clauses.firstIndex { $0.id == line.clause } ?? .max
    let items = clause == .max ? [] : manifest.clauses[clause].items
    return [
      clause, items.firstIndex(of: line.item) ?? -1, Int(line.kind.rawValue),
      Int(line.verdict.rawValue),
    ]
  }
}
