import Casework

/// Random organisations of few names and days, so that everything meets everything.
struct RandomOrganisation {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// Steele, Lea and Flood's generator.
  mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  mutating func pick(_ words: [String]) -> String { words[number(below: words.count)] }

  mutating func day() -> String { date().description }

  mutating func date() -> CivilDate {
    OrganisationLine.day("2017-01-01").adding(days: number(below: 30))
  }

  static let units = ["team/a", "team/b", "office/x", "office/y"]
  static let handlers = ["anna", "bo", "cia"]
  static let roles = ["decision-maker", "presenter"]

  /// Lines that may contradict each other: imports do.
  mutating func lines(_ count: Int) -> [String] {
    (1...count).map { number in
      let day = day() + (self.number(below: 3) == 0 ? "!" : "")
      return "\(day) \(number > 1 && self.number(below: 5) == 0 ? amendment(number) : statement())"
    }
  }

  private mutating func amendment(_ number: Int) -> String {
    let target = 1 + self.number(below: number + 2)
    guard self.number(below: 3) > 0 else { return "EventAnnulled target=\(target)" }
    let set = pick([
      "from:\(day())", "through:\(day())", "handler:\(pick(Self.handlers))",
      "unit:\(pick(Self.units))", "role:\(pick(Self.roles))",
    ])
    return "EventCorrected target=\(target) set=\(set)"
  }

  private mutating func statement() -> String {
    let subject = pick(Self.handlers)
    let unit = pick(Self.units)
    let (from, through) = (" from=\(day())", " through=\(day())")
    let kinds = " decisionKinds=" + pick(["granted", "reduced", "granted,reduced"])
    let steered = " policy=" + pick(["p", "q"]) + " scope=" + pick(["nation", "office/x"])
    return switch number(below: 21) {
    case 0: "UnitEstablished unit=\(unit)\(from)" + maybe(" toUnit=\(pick(Self.units))")
    case 1: "UnitMoved unit=\(unit) toUnit=\(pick(Self.units))\(from)"
    case 2: "UnitClosed unit=\(unit)\(through)"
    case 3: "TerritoryChanged unit=\(unit) municipalities=\(pick(["M", "N", "M,N"]))\(from)"
    case 4, 5: "HandlerJoined handler=\(subject) unit=\(unit)\(from)"
    case 6: "HandlerLeft handler=\(subject)" + maybe(" unit=\(unit)") + through
    case 7: "AbsenceStarted handler=\(subject)\(from)" + maybe(through)
    case 8: "AbsenceEnded handler=\(subject)\(through)"
    case 9:
      "RoleAssigned handler=\(subject) role=\(pick(Self.roles))\(from)" + maybe(through)
        + maybe(" unit=\(unit)")
    case 10:
      "RoleWithdrawn handler=\(subject) role=\(pick(Self.roles))\(through)"
        + maybe(" unit=\(unit)")
    case 11, 12: "MandateGranted\(kinds)\(grantee(subject))\(from)" + maybe(through)
    case 13: "MandateWithdrawn" + maybe(kinds) + maybe(grantee(subject)) + through
    case 14: "InterestDeclared handler=\(subject) interestKind=other" + maybe(from) + maybe(through)
    case 15: "OfficeReliefStarted unit=\(unit) fromUnit=office/y\(from)" + maybe(through)
    case 16: "OfficeReliefEnded unit=\(unit) fromUnit=office/y\(through)"
    case 17: "PolicyAdopted\(steered)\(from)" + maybe(through)
    case 18:
      pick(["PolicyChanged\(steered)\(from)", "ClauseWaived\(steered)\(from)"]) + maybe(through)
    case 19: "PolicyEnded\(steered)\(through)"
    default:
      pick([
        "FreedomCharterGranted scope=nation\(from)", "FreedomCharterEnded scope=nation\(through)",
      ])
    }
  }

  private mutating func grantee(_ handler: String) -> String {
    let role = " role=\(pick(Self.roles))"
    return pick([" handler=\(handler)", role, " handler=\(handler)\(role)"])
  }

  private mutating func maybe(_ words: String) -> String { number(below: 2) == 0 ? "" : words }
}
