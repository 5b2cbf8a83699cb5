internal import CaseEngine
internal import Casework

extension MeasureCount {
  /// A figure for programs, number by number; what can't be said is nil.
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
}
