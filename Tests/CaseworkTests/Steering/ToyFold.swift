@testable import Casework

/// What a test says of steering: bindings, units by number, facts by day.
struct ToyFold<P: Policy> {
  static var types: [String?] { [nil, "CaseOpened", "DecisionMade", "CaseClosed", "TeamAssigned"] }
  static var units: [String?] { [nil, "team/hagfors", "team/sunne", "team/arvika"] }
  static var start: CivilDate { CivilDate(2016, 1, 1) }

  let policy: P
  let ground: PolicyGround

  init(_ bundle: Bundle, zone: Zone = .utc) throws {
    policy = try P(parameters: ParameterHandles(of: P.manifest))
    ground = PolicyGround(
      of: P.manifest, types: Self.types, units: Self.units, zone: zone, calendar: .none,
      governance: try Governance(
        of: P.manifest, under: bundle, units: Self.units, in: Organisation()))
  }

  func fold(partitions: UInt64 = .max) -> CaseFold<P> {
    CaseFold(policy, on: ground, partitions: partitions)
  }

  /// All that is said of some facts, cut into blocks of a size.
  func said(
    of facts: [Fact], blocks: Int = .max, partitions: UInt64 = .max
  ) -> [SpokenFinding] {
    var fold = fold(partitions: partitions)
    var said: [SpokenFinding] = []
    var first = 0
    while first < facts.count {
      let last = blocks < facts.count - first ? first + blocks : facts.count
      let block = Array(facts[first..<last])
      fold.take(block.span, from: Position(UInt64(first + 1)))
      said += fold.drain()
      first = last
    }
    return said
  }
}

extension Bundle {
  /// One binding of the policy of thirty days.
  static func thirty(_ bindings: Binding...) throws -> Bundle { try Bundle("b", bindings) }
}

extension Binding {
  /// So many days for a scope.
  static func days(
    _ days: Int64, _ scope: String = "nation", from: CivilDate = CivilDate(2010, 1, 1),
    through: CivilDate? = nil, mode: PolicyMode = .steer
  ) -> Binding {
    Binding(
      "thirty-days", to: Scope(ofUnit: scope), from: from, through: through, mode: mode,
      parameters: [
        GivenParameter(
          "days", in: "calendar-days",
          [.init(from: CivilDate(2000, 1, 1), .whole(days), source: "the test")])
      ])
  }
}

extension Fact {
  /// An event of a case at noon of a day counted from 1 January 2016.
  static func toy(
    _ type: UInt32, of subject: UInt32, day: Int64, unit: UInt32 = 1, known: Int64? = nil,
    flags: EventFlags = [], kind: StreamKind = .case, hour: Int64 = 12
  ) -> Fact {
    let date = Int64(CivilDate(2016, 1, 1).dayNumber)
    let occurred = (date + day) * 86_400_000_000 + hour * 3_600_000_000
    let recorded = (date + (known ?? day)) * 86_400_000_000 + hour * 3_600_000_000
    return Fact(
      occurred: occurred, recorded: recorded, slots: Slots(), elements: 0, stream: subject,
      unit: unit, actor: 0, type: type, revision: 1, flags: flags.rawValue, kind: kind.rawValue,
      marks: 0)
  }
}
