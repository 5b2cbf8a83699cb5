import CaseEngineTesting
import Casework
import EventLog
import Foundation
import Testing

@testable import CaseEngine

/// A history small enough to be counted by hand, and what a measure says of it.
///
/// `history.txt` is a docket; `figures.csv` has a line for each figure, fractions in lowest terms,
/// with the working in comments.
struct MeasureFixture {
  let measure: String
  let history: String
  let figures: [String]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Fixtures/Measures").standardized

  init(_ measure: String) throws {
    let own = Self.folder.appending(path: measure)
    self.measure = measure
    history = try String(contentsOf: own.appending(path: "history.txt"), encoding: .utf8)
    figures = try String(contentsOf: own.appending(path: "figures.csv"), encoding: .utf8)
      .split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }

  static func engine(_ history: String) async throws -> (TemporaryEngine, Docket) {
    let docket = try Docket(history)
    let temporary = try await TemporaryEngine(zone: .stockholm)
    _ = try await docket.play(in: temporary)
    return (temporary, docket)
  }

  /// What the engine counts, in the form of `figures.csv`.
  static func count(
    _ measure: String, over history: String, rowsPerPass: Int = TrailGathering.rowsPerPass
  ) async throws -> [String] {
    let (temporary, docket) = try await engine(history)
    let file = try #require(try MeasureShelf()[measure])
    var lines = ["by,name,value,p90,of,missing,open"]
    for division in [nil, .unit, .month, .part] as [MeasureReport.Division?] {
      let report = try MeasureReport.counting(
        temporary.engine.log.snapshot(), [file], by: division, asOf: docket.asOf,
        withEvidence: false, rowsPerPass: rowsPerPass)
      let count = try #require(report.counts.first)
      guard let division else {
        lines.append("total,," + Self.line(count.figure))
        continue
      }
      if division == .part && file.measure.strata.isEmpty { continue }
      lines += count.rows.map { row in
        "\(division.rawValue),\(row.name ?? ""),\(Self.line(count.figure(of: row)))"
      }
    }
    return lines
  }

  private static func line(_ figure: MeasureFigure?) -> String {
    guard let figure else { return "not covered,,,," }
    return [
      figure.value.map(Self.fraction) ?? "", figure.ninth.map(Self.fraction) ?? "",
      "\(figure.denominator)", "\(figure.missing)", "\(figure.open)",
    ].joined(separator: ",")
  }

  private static func fraction(_ quotient: ExactQuotient) -> String {
    var (a, b) = (quotient.numerator, quotient.denominator)
    while b > 0 { (a, b) = (b, a % b) }
    let (over, under) = (quotient.numerator / max(a, 1), quotient.denominator / max(a, 1))
    return under == 1 ? "\(over)" : "\(over)/\(under)"
  }
}
