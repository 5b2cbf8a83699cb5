import Casework
import EventModel

@testable import CaseEngine

/// A column of a replay as a golden keeps it: figures, digests, and nothing of a path or a clock.
///
/// Rows of groups under four are left out, as in every report (invariant 12).
struct GoldenReport {
  let text: String

  init(_ result: ReplayResult, column: Int, hiding hidden: Set<UInt32>) throws {
    let own = result.columns[column]
    let rows = ReplayRows(result)
    let tallies = own.outcomes.map(SaidTally.init)
    let head: [(String, JSONValue)] = [
      ("bundle", .string(own.name)),
      ("policies", .array(own.outcomes.map(\.manifest).map { .string("\($0.id)@\($0.version)") })),
      ("head", .number(result.head.description)), ("root", .string(result.root.description)),
      ("cases", .number(String(result.cases))), ("events", .number(String(result.events))),
      ("openTimers", .number(String(own.outcomes.reduce(0) { $0 + $1.openTimers }))),
      ("stopped", .array(own.outcomes.compactMap(\.quarantine).map { .string($0.sentence) })),
      ("hidden", .array(hidden.compactMap { result.units[Int($0)] }.sorted().map { .string($0) })),
      ("digest", .string(own.digest.description)),
    ]
    var lines = try head.map { try "\"\($0.0)\": \(Self.text($0.1))," }
    lines.append("\"totals\": \(try Self.text(Self.json(rows.totals[column]))),")
    lines += try Self.list("said", tallies.flatMap(\.lines).map(Self.json))
    lines[lines.count - 1] += ","
    lines += try Self.list("rows", Self.rows(rows, column, result, hidden))
    text = "{\n" + lines.joined(separator: "\n") + "\n}\n"
  }

  private static func rows(
    _ rows: ReplayRows, _ column: Int, _ result: ReplayResult, _ hidden: Set<UInt32>
  ) -> [JSONValue] {
    let shown = rows.rows.filter { !hidden.contains($0.key.unit) && !$0.value[column].isEmpty }
    return shown.map { key, figures in
      (result.units[Int(key.unit)] ?? "", key.period, figures[column])
    }
    .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    .map { unit, period, figures in
      guard case .object(let members) = json(figures) else { return .null }
      return .object(
        [.init("unit", .string(unit)), .init("period", .string(period.description))] + members)
    }
  }

  private static func json(_ figures: ReplayFigures) -> JSONValue {
    .object(
      figures.named.filter { $0.value != 0 }.map { .init($0.name, .number(String($0.value))) })
  }

  private static func json(_ line: SaidTally.Line) -> JSONValue {
    .object(
      [.init("clause", .string(line.clause))]
        + (line.item.isEmpty ? [] : [.init("item", .string(line.item))])
        + [.init("kind", .string(line.kind.description))]
        + (line.verdict == .none ? [] : [.init("verdict", .string(line.verdict.description))])
        + [.init("count", .number(String(line.count)))]
        + (line.amount == 0 ? [] : [.init("amount", .number(String(line.amount)))]))
  }

  /// A list with a line for each of its values.
  private static func list(_ name: String, _ values: [JSONValue]) throws -> [String] {
    let lines = try values.map { try text($0) }
    return ["\"\(name)\": ["]
      + lines.enumerated().map { "  \($1)\($0 == lines.count - 1 ? "" : ",")" } + ["]"]
  }

  /// JSON with the members in the order given.
  private static func text(_ value: JSONValue) throws -> String {
    switch value {
    case .object(let members):
      let parts = try members.map { try "\"\($0.name)\": \(text($0.value))" }
      return "{" + parts.joined(separator: ", ") + "}"
    case .array(let values):
      return "[" + (try values.map { try text($0) }).joined(separator: ", ") + "]"
    default: return try CanonicalJSON(value, root: .any).description
    }
  }
}
