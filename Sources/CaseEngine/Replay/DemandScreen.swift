internal import Casework
internal import EventLog

/// Asks the law about every act that findings demand, and withholds what would be unlawful.
///
/// A finding that is withheld keeps its decision key and becomes a `policyConflict`. Costs nothing
/// for policies whose clauses demand no act and for stores without law; else a read of each case of
/// which something is demanded, and the articles that speak at the act.
struct DemandScreen: Sendable {
  private let history: ReplayHistory
  private let rehearsal: Rehearsal

  init(_ history: ReplayHistory, law: Law) {
    self.history = history
    rehearsal = Rehearsal(law: law, organisation: history.organisation)
  }

  /// Withholds what a policy may not demand, on some threads.
  func screen(_ outcome: inout PolicyOutcome, threads: Int) async throws(EngineError) {
    let demands = Self.demands(of: outcome.manifest)
    guard !demands.isEmpty, !rehearsal.asksNothing else { return }
    let partitions = outcome.partitions
    var running: [Task<Result<[Part], EngineError>, Never>] = []
    for thread in 0..<threads {
      running.append(
        Task.detached {
          Result { () throws(EngineError) in
            var parts: [Part] = []
            for place in stride(from: thread, to: partitions.count, by: threads) {
              parts.append(
                Part(
                  place: place, said: FindingTape(try screened(Array(partitions[place]), demands))))
            }
            return parts
          }
        })
    }
    for task in running {
      for part in try await task.value.get() { outcome.partitions[part.place] = part.said }
    }
  }

  /// One finding as it may be said.
  func screened(_ spoken: SpokenFinding, of manifest: Manifest) throws(EngineError) -> SpokenFinding
  {
    try screened([spoken], Self.demands(of: manifest))[0]
  }

  /// Why what a finding demands is unlawful; nil where it isn't, or where it demands nothing.
  func breach(by spoken: SpokenFinding, of manifest: Manifest) throws(EngineError) -> Judgement? {
    guard let demand = Self.demands(of: manifest)[spoken.finding.clause] else { return nil }
    var growing = try GrowingCase(of: spoken, in: history)
    return rehearsal.breach(
      by: demand, in: growing.history(until: spoken.moment), at: spoken.moment)
  }

  private struct Part: Sendable {
    let place: Int
    let said: FindingTape
  }

  private static func demands(of manifest: Manifest) -> [NameHash: Demand] {
    var demands: [NameHash: Demand] = [:]
    for clause in manifest.clauses { demands[NameHash(clause.id)] = clause.demands }
    return demands
  }

  /// What was said of cases, in the order it was; each case is read once.
  private func screened(
    _ said: [SpokenFinding], _ demands: [NameHash: Demand]
  ) throws(EngineError) -> [SpokenFinding] {
    guard !rehearsal.asksNothing else { return said }
    var screened = said
    let places = said.indices.filter { demands[said[$0].finding.clause] != nil }
      .sorted { one, other in
        let (one, other) = (said[one], said[other])
        if one.finding.subject != other.finding.subject {
          return one.finding.subject < other.finding.subject
        }
        return one.moment < other.moment
      }
    var growing: GrowingCase?
    for place in places {
      let spoken = said[place]
      var own: GrowingCase
      if let known = growing, known.subject == spoken.finding.subject {
        own = known
      } else {
        own = try GrowingCase(of: spoken, in: history)
      }
      let known = own.history(until: spoken.moment)
      growing = own
      guard let demand = demands[spoken.finding.clause],
        rehearsal.breach(by: demand, in: known, at: spoken.moment) != nil
      else { continue }
      screened[place] = spoken.withheld
    }
    return screened
  }
}

/// A case as it became known, up to one moment after the other.
private struct GrowingCase {
  let subject: UInt32
  private var known: CaseHistory
  private var rest: ArraySlice<CaseEvent>

  /// The case a finding is about, before anything of it was known.
  init(of spoken: SpokenFinding, in history: ReplayHistory) throws(EngineError) {
    subject = spoken.finding.subject
    let snapshot = history.snapshot
    let (stream, envelopes) = try EngineError.translating { () throws(LogError) in
      let stream = try snapshot.event(at: Position(spoken.finding.position)).event.stream
      return (stream, try snapshot.envelopes(at: snapshot.positions(of: stream)))
    }
    known = CaseHistory(of: stream)
    rest = envelopes.map { CaseEvent($0) }.inReplayOrder()[...]
  }

  /// What is known by a moment; moments never go back.
  mutating func history(until moment: LogTime) -> CaseHistory {
    while let next = rest.first, LogTime(of: next) <= moment {
      known.append(next)
      rest.removeFirst()
    }
    return known
  }
}

extension SpokenFinding {
  /// The place in replay order at which it was said: what lies behind it was not known.
  ///
  /// A timer that comes due speaks before the events of that instant. One that was due already may
  /// have been set off by a later event of the instant than the one that armed it: less is seen.
  fileprivate var moment: LogTime {
    LogTime(
      known: Instant(microseconds: said),
      position: isOnTime ? .none : Position(finding.position))
  }

  /// The same as a conflict of the policy with the law.
  var withheld: SpokenFinding {
    var finding = finding
    finding.kind = .policyConflict
    return SpokenFinding(
      finding: finding, unit: unit, rule: rule, said: said, day: day, isOnTime: isOnTime)
  }
}
