package import Casework

extension MeasureUnit {
  /// A figure in tenths of what it is printed in: per cent, days, minutes, kronor or a number.
  package func tenths(of quotient: ExactQuotient) -> UInt128 {
    switch self {
    case .share: quotient.rounded(to: 1_000)
    case .ore: quotient.rounded(to: 10, per: 100)
    case .days, .minutes, .count, .points: quotient.rounded(to: 10)
    }
  }

  /// Such tenths for people, with one decimal.
  package func text(tenths: UInt128) -> String {
    let number = "\(tenths / 10).\(tenths % 10)"
    return switch self {
    case .share: "\(number) %"
    case .days: "\(number) d"
    case .minutes: "\(number) min"
    case .ore: "\(number) kr"
    case .count, .points: number
    }
  }

  /// A figure for people.
  package func text(_ quotient: ExactQuotient) -> String { text(tenths: tenths(of: quotient)) }
}

extension MeasureCount {
  /// What stands above the cells of a figure.
  package static let headings = ["figure", "p90", "of", "missing", "open", "covered"]

  /// A figure as cells: the figure, nine tenths, of how many, missing, open, covered.
  package func cells(of figure: MeasureFigure?) -> [String] {
    guard let figure else { return Array(repeating: "", count: Self.headings.count) }
    return [
      figure.value.map(unit.text) ?? "–", figure.ninth.map(unit.text) ?? "",
      String(figure.denominator), String(figure.missing), String(figure.open),
      figure.coverage.map(MeasureUnit.share.text) ?? "–",
    ]
  }

  /// Which events the log lacks, in words; nil where it lacks none.
  package var lackingWords: String? {
    guard !isCovered else { return nil }
    let types = lacking.map { $0.joined(separator: " or ") }.joined(separator: ", nor ")
    return "not covered: the log has no \(types)"
  }
}

extension Suppression.Reason {
  /// Why a row is not shown, in words.
  package var words: String {
    switch self {
    case .tooFew: "suppressed: fewer than \(Suppression.groupMin) handlers"
    case .coversAnother: "suppressed: else another row could be computed"
    }
  }
}

extension Suppression {
  /// Why a total is not shown, in words.
  package static let totalWords = "suppressed: else a row could be computed"
}

extension LogKPI.GroupBasis {
  /// By what groups are told, in words.
  package var words: String {
    switch self {
    case .members(let date): "groups: members by the organisation on \(date)"
    case .actors: "groups: distinct handlers of the unit in the whole log"
    }
  }
}
