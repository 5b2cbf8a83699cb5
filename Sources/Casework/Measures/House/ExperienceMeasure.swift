internal import EventModel

/// What people say whose case was decided, in points: safer (tryggare), easier (enklare), how they
/// were met (bemötande).
///
/// A decided case without an answer is missing, so that the part covered is the share that
/// answered. The strata are what was decided last before the answer: who was refused answers
/// otherwise, and a mean over both says nothing.
public struct ExperienceMeasure: Measure {
  private let construct: ExperienceConstruct

  /// Points by answers.
  public var form: FigureForm { .mean }
  /// Points.
  public var unit: MeasureUnit { .points }

  /// What was decided.
  public var strata: [String] { DecisionKind.allCases.map(\.rawValue) }

  /// The code's id ends with the construct.
  public init?(_ definition: MeasureDefinition) {
    let word = definition.code.split(separator: "-").last.map(String.init)
    guard let construct = word.flatMap(ExperienceConstruct.init(rawValue:)) else { return nil }
    self.construct = construct
  }

  /// One observation an answer, and one for each decided case without any.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    var decision: TrailEvent?
    var answered = false
    for event in trail {
      if event.isDecision { decision = event }
      guard event.type == .customerExperienceReported, event[.construct] == construct,
        let score = event[.score]
      else { continue }
      answered = true
      var one = Observation(.yes, at: event)
      one.amount = score
      one.stratum = Self.stratum(of: decision)
      if let decision { one.first = decision.position }
      sheet.note(one)
    }
    guard let decision, !answered else { return }
    var one = Observation(.unknown, at: decision)
    one.stratum = Self.stratum(of: decision)
    sheet.note(one)
  }

  private static func stratum(of decision: TrailEvent?) -> UInt32 {
    decision?.decided.map { UInt32($0.slot) } ?? 0
  }
}
