import Casework

/// Cases decided in so many days, and by unit the share of each month's arrivals: a toy that says
/// something at events, timers and ends of periods.
struct MonthlyShare: Policy {
  static let manifest = Manifest(
    "monthly-share", version: "1", "Decided in time", swedish: "beslut i tid",
    instrument: .target, issuer: .office, partition: .perUnit,
    reads: ["CaseOpened", "DecisionMade"],
    parameters: [
      ParameterDeclaration("days", in: .calendarDays, doc: "Days allowed."),
      ParameterDeclaration("share", in: .share, doc: "How many of all."),
    ],
    settling: "days",
    clauses: [
      Clause("T", "In time.", emits: [.target], parameters: ["days"], timers: ["due"]),
      Clause("S", "So many in time.", emits: [.target], parameters: ["days", "share"]),
    ])

  enum State { case new, open(Position, CivilPeriod), judged }

  let days: ParameterHandle<Term>
  let share: ParameterHandle<Share>

  init(parameters: ParameterHandles) throws(ParameterFault) {
    days = try parameters["days"]
    share = try parameters["share"]
  }

  func initial() -> State { .new }

  func observe(_ event: Observed, _ state: inout State, _ out: inout Emitter) {
    if event.type == 0, case .new = state {
      state = .open(event.position, CivilPeriod(.month, of: event.date))
      out.arm("due", after: days, from: event.occurred)
    } else if event.type == 1, case .open(let opened, let month) = state {
      state = .judged
      out.cancel("due", armed: opened)
      out.emit(
        .target, .met, clause: "T", in: month, evidence: Evidence(opened, event.position))
    }
  }

  func timer(_ timer: FiredTimer, _ state: inout State, _ out: inout Emitter) {
    guard case .open(_, let month) = state else { return }
    state = .judged
    out.emit(.target, .missed, clause: "T", due: timer.due, in: month)
  }

  func periodEnd(_ end: PeriodEnd, _ out: inout Emitter) {
    let tally = end.tallies[0]
    guard let share = end.value(share) else { return }
    let isMet = share.isReached(by: tally.met, of: tally.met + tally.missed)
    out.emit(
      .target, isMet ? .met : .missed, clause: "S", amount: tally.met, evidence: tally.evidence)
  }

  /// Bound to a scope with so many days, four fifths in time.
  static func bound(
    _ days: Int64, to scope: Scope = .nation, from: CivilDate = CivilDate(2000, 1, 1),
    mode: PolicyMode = .steer
  ) -> Binding {
    Binding(
      manifest.id, to: scope, from: from, mode: mode,
      parameters: [
        GivenParameter(
          "days", in: "calendar-days",
          [.init(from: CivilDate(2000, 1, 1), .whole(days), source: "the test")]),
        GivenParameter(
          "share", in: "share",
          [
            .init(
              from: CivilDate(2000, 1, 1), .share(Share(parsing: "0.8") ?? .whole),
              source: "the test")
          ]),
      ])
  }
}

extension Share {
  /// All of it.
  static var whole: Share {
    guard let whole = Share(1, of: 1) else { preconditionFailure("one of one is a share") }
    return whole
  }
}

/// A policy that says too much about one case in ten.
struct Flood: Policy {
  static let manifest = Manifest(
    "flood", version: "1", "Too much", swedish: "översvämning", instrument: .guidance,
    issuer: .team, reads: ["CaseOpened", "DecisionMade"],
    clauses: [Clause("F", "Everything.", emits: [.flag], items: ["x"])])

  init(parameters: ParameterHandles) throws(ParameterFault) {}

  func initial() -> Int { 0 }

  func observe(_ event: Observed, _ state: inout Int, _ out: inout Emitter) {
    out.emit(.flag, clause: "F")
    state += 1
    guard event.subject % 10 == 0, state > 3 else { return }
    for _ in 0..<1_000 { out.emit(.flag, clause: "F", item: "x") }
  }
}
