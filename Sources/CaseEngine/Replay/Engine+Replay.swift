internal import Casework
internal import EventLog

extension Engine {
  /// Folds the log once under any number of bundles, and tells what each would have said.
  ///
  /// A pure function of the records, the law packs, the bundles with their parameters and the zone
  /// (invariant 6): the digest is the same on any machine and for any number of threads. Throws
  /// where a policy is unknown to the catalogue, unfit (`Manifest.check`; invariant 9), or bound
  /// with parameters it does not declare. One scan of the facts beforehand, one for each thread.
  /// Memory: the state of each case under each policy, 112 bytes a finding.
  public func replay(_ request: ReplayRequest) async throws(EngineError) -> ReplayResult {
    let history = try ReplayHistory(of: self, at: request.position)
    let law = try current().law
    let root = try EngineError.translating { () throws(LogError) in
      try log.root(at: history.snapshot.head.rawValue)
    }
    let through = request.through.map { zone.start(of: $0.adding(days: 1)) }
    let last = history.span?.upperBound ?? .epoch
    let end = through.map { min(last, $0) } ?? last
    let columns = request.completed
    var plans: [[PolicyPlan]] = []
    var bundles: [Bundle] = []
    var leftOut: [[String]] = []
    for column in columns {
      let planned = try plan(column, in: history)
      plans.append(planned.plans)
      bundles.append(planned.bundle)
      leftOut.append(planned.leftOut)
    }
    let window = ReplayWindow(
      from: request.from.map { zone.start(of: $0) }, through: through)
    var outcomes = try await ReplayPass(
      history, plans, window, end: end, threads: request.threads
    ).outcomes()
    let screen = DemandScreen(history, law: law)
    for column in outcomes.indices {
      for place in outcomes[column].indices {
        try await screen.screen(&outcomes[column][place], threads: max(request.threads, 1))
      }
    }
    var done: [ReplayColumn] = []
    for (place, column) in columns.enumerated() {
      let header = ReplayHeader(
        history, root, law, from: request.from, through: request.through, column, bundles[place],
        leftOut: leftOut[place])
      var digest = ColumnDigest(header: header.json)
      for outcome in outcomes[place] { await digest.add(outcome, threads: request.threads) }
      done.append(
        ReplayColumn(
          steering: column, bundle: bundles[place], outcomes: outcomes[place],
          leftOut: leftOut[place], digest: digest.digest, plans: plans[place]))
    }
    return ReplayResult(
      head: history.snapshot.head, root: root, zone: zone, law: law, from: request.from,
      through: request.through, span: history.span, cases: history.cases,
      events: history.events, columns: done, units: history.units,
      digest: ColumnDigest.joining(done.map(\.digest)), asked: request.position,
      history: history)
  }

  /// A column's policies with names and dates resolved.
  struct PlannedColumn {
    /// The bundle; of the recorded regime, the one in force at the end.
    let bundle: Bundle
    /// The policies in byte order of their ids.
    var plans: [PolicyPlan] = []
    /// What of the recorded regime can't be replayed, and why.
    var leftOut: [String] = []
  }

  /// Resolves a column.
  ///
  /// A bundle that names what the catalogue lacks is refused. The log may well have recorded a
  /// policy that this program does not know, or parameters it does not take: that is left out, and
  /// said.
  func plan(
    _ steering: Steering, in history: ReplayHistory
  ) throws(EngineError) -> PlannedColumn {
    let steps = try SteeringSteps(
      steering, in: history, manifests: catalogue.policies.map { $0.manifest })
    var ids: [String] = []
    for step in steps.steps {
      for id in step.bundle.policies where !ids.contains(id) { ids.append(id) }
    }
    ids.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var planned = PlannedColumn(bundle: steps.steps.last?.bundle ?? .fribrev)
    for id in ids {
      do throws(EngineError) {
        planned.plans.append(try plan(id, under: steps, in: history))
      } catch {
        guard case .asRecorded = steering else { throw error }
        switch error {
        case .policyUnknown: planned.leftOut.append("\(id): this program does not know it")
        case .parametersUnfit(_, let fault): planned.leftOut.append("\(id): \(fault.sentence)")
        default: throw error
        }
      }
    }
    return planned
  }

  private func plan(
    _ id: String, under steps: SteeringSteps, in history: ReplayHistory
  ) throws(EngineError) -> PolicyPlan {
    let policy = try catalogue.policy(id)
    do throws(ParameterFault) {
      return try PolicyPlan(policy, under: steps, in: history)
    } catch {
      throw .parametersUnfit(policy: id, error)
    }
  }
}
