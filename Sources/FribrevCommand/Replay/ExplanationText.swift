internal import CaseEngine
internal import Casework

/// An explanation for people and for programs.
struct ExplanationText {
  let explanation: Explanation

  init(_ explanation: Explanation) {
    self.explanation = explanation
  }

  /// The answer, the rule, what it rests on, what would change it.
  var lines: [String] {
    var lines = ["\(explanation.key)  in column \(explanation.column)", answer, "", "rule"]
    lines.append(
      "  \(explanation.manifest.title) (\(explanation.manifest.swedish)), "
        + "\(explanation.manifest.id) \(explanation.manifest.version)")
    lines.append("  \(explanation.clause.id): \(explanation.clause.rule)")
    for parameter in explanation.parameters {
      let since = parameter.from.map { " from \($0)" } ?? ""
      lines.append(
        "  \(parameter.name) = \(parameter.value ?? "not given")\(since); \(parameter.source)")
    }
    lines += explanation.bindings.map { "  \($0)" }
    if let breach = explanation.breach {
      lines += ["", "withheld: done then, it would be unlawful"]
      lines.append("  \(breach.article), by \(breach.wording): \(breach.ruling.reason)")
    }
    lines += evidence
    if !explanation.changes.isEmpty {
      lines += ["", "otherwise"] + explanation.changes.map { "  \($0)" }
    }
    return lines
  }

  private var answer: String {
    guard let spoken = explanation.spoken else {
      return "nothing is said: no rule spoke, which is not the same as \"no\""
    }
    let finding = spoken.finding
    let verdict = finding.verdict == .none ? "" : " \(finding.verdict)"
    let unit = explanation.unit.map { ", \($0)" } ?? ""
    let due =
      finding.due == Finding.noDue ? "" : ", due \(Instant(microseconds: finding.due))"
    return "\(finding.kind)\(verdict)\(amount(finding))\(unit)\(due), said "
      + "\(Instant(microseconds: spoken.said))"
  }

  private func amount(_ finding: Finding) -> String {
    guard let unit = explanation.clause.amounts else { return "" }
    return unit == .ore
      ? " of \(Digits.kronor(ore: finding.amount))" : " of \(finding.amount) \(unit.rawValue)"
  }

  private var evidence: [String] {
    guard explanation.evidenceCount > 0 else { return [] }
    var lines = ["", "rests on"]
    for line in explanation.evidence {
      lines.append("  \(line.position.map { "\($0)  " } ?? "")\(line.words)")
    }
    let more = explanation.evidenceCount - explanation.evidence.count
    if more > 0 { lines.append("  … and \(more) more") }
    return lines
  }

  /// One object.
  var json: JSONValue {
    .object([
      .init("key", .string(explanation.key.description)),
      .init("column", .string(explanation.column)),
      .init("policy", .string("\(explanation.manifest.id)@\(explanation.manifest.version)")),
      .init("clause", .string(explanation.clause.id)),
      .init("rule", .string(explanation.clause.rule)),
      .init("verdict", explanation.spoken.map { .string("\($0.finding.verdict)") } ?? .null),
      .init("withheldBy", explanation.breach.map { .string($0.article) } ?? .null),
      .init("unit", explanation.unit.map { .string($0) } ?? .null),
      .init("parameters", .array(explanation.parameters.map(Self.json))),
      .init("bindings", .array(explanation.bindings.map { .string($0) })),
      .init("evidence", .array(explanation.evidence.map(Self.json))),
      .init("evidenceCount", .number(String(explanation.evidenceCount))),
      .init("changes", .array(explanation.changes.map { .string($0) })),
    ])
  }

  private static func json(_ parameter: Explanation.ParameterInForce) -> JSONValue {
    .object([
      .init("name", .string(parameter.name)),
      .init("value", parameter.value.map { .string($0) } ?? .null),
      .init("from", parameter.from.map { .string($0.description) } ?? .null),
      .init("source", .string(parameter.source)),
    ])
  }

  private static func json(_ line: Explanation.EvidenceLine) -> JSONValue {
    .object([
      .init("position", line.position.map { .number($0.description) } ?? .null),
      .init("words", .string(line.words)),
    ])
  }
}
