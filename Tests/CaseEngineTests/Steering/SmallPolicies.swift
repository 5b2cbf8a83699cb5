import Casework

/// Policies that say nothing and declare what files are checked against.
enum SmallPolicies {
  static let all: [any Policy.Type] = [
    Targets.self, Rewards.self, Peers.self, Outcomes.self, Unfit.self,
  ]

  /// Two parameters, one of them in either of two units, and presets.
  struct Targets: SilentPolicy {
    static let manifest = Manifest(
      "production-targets", version: "1", "Production targets", swedish: "produktionsmål",
      instrument: .target, issuer: .region, reads: ["CaseOpened", "DecisionMade"],
      parameters: [
        ParameterDeclaration(
          "target-days", in: .calendarDays, .workingDays, doc: "days in which to decide"),
        ParameterDeclaration("target-share", in: .share, doc: "the part decided in time"),
      ],
      clauses: [
        Clause("T30", "In time.", emits: [.target], parameters: ["target-days"]),
        Clause("message", "Told to hurry.", emits: [.message], parameters: ["target-days"]),
      ])
    static let presets = [
      preset("thirty-days", days: 30, share: "0.80"), preset("ten-days", days: 10, share: "1/2"),
    ]
    init(parameters: ParameterHandles) throws(ParameterFault) {}

    private static func preset(_ name: String, days: Int, share: String) -> Preset {
      let text = """
        version: 1
        target-days:
          unit: calendar-days
          values: [{from: 2005-01-01, value: \(days), source: assumption}]
        target-share:
          unit: share
          values: [{from: 2005-01-01, value: \(share), source: assumption}]
        """
      return Preset(name, text: Array(text.utf8))
    }
  }

  /// A parameter of each further form, one called as another policy's is, and no preset.
  struct Rewards: SilentPolicy {
    static let manifest = Manifest(
      "reward-structure", version: "1", "Rewards", swedish: "belöning", instrument: .reward,
      issuer: .agency, reads: ["CaseOpened"],
      parameters: [
        ParameterDeclaration("points", in: .points, doc: "points a case"),
        ParameterDeclaration("bonus", in: .ore, .kronor, doc: "money a case"),
        ParameterDeclaration("elements", in: .words, doc: "what must be there"),
        ParameterDeclaration("cases", in: .count, doc: "cases a month"),
        ParameterDeclaration("first-day", in: .date, doc: "the first day that counts"),
        ParameterDeclaration("target-share", in: .share, doc: "the part that is enough"),
      ],
      clauses: [Clause("R1", "Rewarded.", emits: [.reward], parameters: ["points"])])
    init(parameters: ParameterHandles) throws(ParameterFault) {}
  }

  /// No parameters.
  struct Peers: SilentPolicy {
    static let manifest = Manifest(
      "trust-based", version: "1", "Trust", swedish: "tillit", instrument: .trust,
      issuer: .office, reads: ["CaseOpened"],
      clauses: [Clause("peer", "A colleague is asked.", emits: [.duty])])
    init(parameters: ParameterHandles) throws(ParameterFault) {}
  }

  /// Rewards how decisions turn out, which invariant 9 forbids.
  struct Outcomes: SilentPolicy {
    static let manifest = Manifest(
      "no-saying", version: "1", "Rewards for saying no", swedish: "avslagspremie",
      instrument: .reward, issuer: .agency, reads: [EventRead("DecisionMade", slots: ["kind"])],
      clauses: [Clause("no", "A no is rewarded.", emits: [.reward])])
    init(parameters: ParameterHandles) throws(ParameterFault) {}
  }

  /// Its code asks for a parameter that its manifest lacks.
  struct Unfit: SilentPolicy {
    static let manifest = Manifest(
      "unfit", version: "1", "Unfit", swedish: "oduglig", instrument: .target, issuer: .agency,
      reads: ["CaseOpened"], clauses: [Clause("U", "Nothing.", emits: [.flag])])
    init(parameters: ParameterHandles) throws(ParameterFault) {
      let days: ParameterHandle<Term> = try parameters["days"]
      _ = days
    }
  }
}

/// A policy that keeps nothing and says nothing.
protocol SilentPolicy: Policy where State == Int {}

extension SilentPolicy {
  func initial() -> Int { 0 }
  func observe(_ event: Observed, _ state: inout Int, _ out: inout Emitter) {}
}
