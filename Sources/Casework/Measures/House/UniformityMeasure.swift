internal import EventModel

/// How differently units decide alike cases: the share of decisions that would have gone the other
/// way if every unit had gone against the insured as often as all do in cases of that kind.
///
/// A kind is the form of employment and the extent applied for; what else differs between units'
/// cases is taken for a difference between units.
public struct UniformityMeasure: Measure {
  /// A spread over units.
  public var form: FigureForm { .spread }
  /// A share of decisions.
  public var unit: MeasureUnit { .share }

  /// The kinds: a form of employment, unknown first, by an extent, unknown first.
  public var strata: [String] {
    let forms = ["form unknown"] + EmploymentForm.allCases.map(\.rawValue)
    return forms.flatMap { form in
      ["extent unknown", "25 %", "50 %", "75 %", "100 %"].map { "\(form), \($0)" }
    }
  }

  /// Goes by no data of its definition.
  public init?(_ definition: MeasureDefinition) {}

  /// One observation a decided case: whether its first decision went against the insured.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    guard let place = trail.firstDecision() else { return }
    let decision = trail[place]
    let isAdverse = decision.decided?.isAdverse
    var one = Observation(
      isAdverse == nil ? .unknown : isAdverse == true ? .yes : .no, at: decision)
    let opening = trail.first(of: [.caseOpened]).map { trail[$0] }
    let application = trail.first(of: [.applicationReceived]).map { trail[$0] }
    let form = opening?[.employmentForm].map { UInt32($0.slot) } ?? 0
    let extent = application?[.extent].flatMap { UInt32(exactly: $0 / 25) } ?? 0
    one.stratum = form * 5 + min(extent, 4) + 1
    sheet.note(one)
  }
}
