public import Casework
internal import EventLog

/// What came of computing a report again.
public struct ReportCheck: Sendable {
  /// What it was computed from that is not the same now, a sentence each.
  public let differingInputs: [String]
  /// The columns that say something else now, by name.
  public let differingColumns: [String]
  /// The digest computed now; nil where it could not be computed.
  public let digest: Digest?

  /// Whether the report is what the log, the law and the policies give.
  public var holds: Bool { differingInputs.isEmpty && differingColumns.isEmpty }
}

extension Engine {
  /// Computes a kept report again and says what differs: an input, or a column.
  ///
  /// A log that grew since is replayed up to where the report ended. Costs a replay.
  public func check(_ report: ReportFile) async throws(EngineError) -> ReportCheck {
    var inputs: [String] = []
    let head = try EngineError.translating { () throws(LogError) in try log.snapshot().head }
    guard report.head <= head else {
      return ReportCheck(
        differingInputs: ["log: the report ends at position \(report.head), the log at \(head)"],
        differingColumns: [], digest: nil)
    }
    let root = try EngineError.translating { () throws(LogError) in
      try log.root(at: report.head.rawValue)
    }
    if root != report.root {
      inputs.append(
        "log: the root at position \(report.head) is \(root), in the report \(report.root)")
    }
    if zone.rawValue != report.zone {
      inputs.append("zone: the store counts days in \(zone.rawValue), the report in \(report.zone)")
    }
    let packs = try law().attachments.map { "\($0.pack.id) \($0.pack.version)" }
    if packs != report.law {
      inputs.append(
        "law: the store is under \(Self.listed(packs)), the report under \(Self.listed(report.law))"
      )
    }
    for id in Set(report.columns.flatMap(\.policies)).sorted() {
      let name = String(id.prefix { $0 != "@" })
      let known = catalogue.policies.first { $0.manifest.id == name }?.manifest
      guard let known else {
        inputs.append("policy: \(id) is not in this program")
        continue
      }
      let own = "\(known.id)@\(known.version)"
      if own != id { inputs.append("policy: the report is by \(id), this program has \(own)") }
    }
    guard !inputs.contains(where: { $0.hasSuffix("is not in this program") }) else {
      return ReportCheck(differingInputs: inputs, differingColumns: [], digest: nil)
    }
    let result = try await replay(report.request)
    let columns = zip(result.columns, report.columns).filter { $0.digest != $1.digest }
      .map(\.0.name)
    return ReportCheck(
      differingInputs: inputs, differingColumns: columns, digest: result.digest)
  }

  private static func listed(_ names: [String]) -> String {
    names.isEmpty ? "none" : names.joined(separator: ", ")
  }
}
