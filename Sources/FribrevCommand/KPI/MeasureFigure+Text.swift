internal import CaseEngine
internal import Casework

extension ExactQuotient {
  /// For people: per cent, days, minutes, kronor or a number, with one decimal.
  func text(in unit: MeasureUnit) -> String {
    switch unit {
    case .share: "\(Self.tenths(rounded(to: 1_000))) %"
    case .days: "\(Self.tenths(rounded(to: 10))) d"
    case .minutes: "\(Self.tenths(rounded(to: 10))) min"
    case .ore: "\(Self.tenths(rounded(to: 10, per: 100))) kr"
    case .count, .points: Self.tenths(rounded(to: 10))
    }
  }

  private static func tenths(_ number: UInt128) -> String { "\(number / 10).\(number % 10)" }
}

extension MeasureCount {
  /// A figure as cells: the figure, nine tenths, of how many, missing, open, covered.
  func cells(of figure: MeasureFigure?) -> [String] {
    guard let figure else { return Array(repeating: "", count: 6) }
    return [
      figure.value?.text(in: unit) ?? "–", figure.ninth?.text(in: unit) ?? "",
      String(figure.denominator), String(figure.missing), String(figure.open),
      figure.coverage?.text(in: .share) ?? "–",
    ]
  }

  /// The same for programs; what can't be said is nil.
  func values(of figure: MeasureFigure?) -> [(key: String, value: JSONValue)] {
    func number(_ quotient: ExactQuotient?) -> JSONValue {
      quotient.map { .number(String($0.nearest)) } ?? .null
    }
    func count(_ number: Int?) -> JSONValue { number.map { .number(String($0)) } ?? .null }
    return [
      ("value", number(figure?.value)), ("p90", number(figure?.ninth)),
      ("denominator", count(figure?.denominator)), ("missing", count(figure?.missing)),
      ("open", count(figure?.open)), ("coverage", number(figure?.coverage)),
    ]
  }

  /// Why a row is not shown.
  static func note(_ reason: Suppression.Reason?) -> String? {
    switch reason {
    case .tooFew: "suppressed: fewer than \(Suppression.groupMin) handlers"
    case .coversAnother: "suppressed: else another row could be computed"
    case nil: nil
    }
  }
}
