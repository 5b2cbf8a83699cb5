public import Casework
internal import EventLog

extension Engine {
  /// A case from a viewpoint.
  ///
  /// Reads its own writes: pass the receipt's position as `atLeast`. Throws `.noSuchCase` where no
  /// event of it can be seen from there, `.notYet` where the log is shorter. Costs a read of the
  /// case's events.
  public func view(
    of id: String, from viewpoint: Viewpoint = Viewpoint()
  ) throws(EngineError) -> CaseView {
    let context = try current()
    let snapshot = try snapshot(for: viewpoint, context)
    let stream = StreamName(.case, id)
    let envelopes = try EngineError.translating { () throws(LogError) in
      try snapshot.events(.stream(stream))
    }
    let events = envelopes.map { CaseEvent($0) }.filter(viewpoint.sees)
    guard !events.isEmpty else { throw .noSuchCase(id) }
    var judge = CaseJudge(
      of: stream, law: context.law,
      organisation: organisation(from: viewpoint, in: snapshot, context),
      perspective: viewpoint.perspective)
    var judgements: [Judgement] = []
    for event in events.inOrder(of: viewpoint.perspective) {
      judgements += judge.take(event)
    }
    judgements += judge.advance(
      to: try endOfTime(from: viewpoint, in: snapshot, context))
    return CaseView(
      seen: events, history: judge.history, state: CaseState(of: judge.history),
      judgements: judgements, open: judge.open, position: snapshot.head)
  }

  /// Who is where with what mandate, as known from a viewpoint; ask it about any date.
  public func organisation(
    from viewpoint: Viewpoint = Viewpoint()
  ) throws(EngineError) -> Organisation {
    let context = try current()
    let snapshot = try snapshot(for: viewpoint, context)
    return organisation(from: viewpoint, in: snapshot, context)
  }

  /// The law of the store.
  public func law() throws(EngineError) -> Law { try current().law }

  /// The time up to which timers have run: the viewpoint's, else the latest log time.
  func endOfTime(
    from viewpoint: Viewpoint, in snapshot: Snapshot, _ context: Context
  ) throws(EngineError) -> Instant {
    if let end = viewpoint.end { return end }
    guard snapshot.head < context.position else { return context.logTime }
    return try LogTimes(of: snapshot).last
  }

  /// The organisation as far as a viewpoint knows it.
  func organisation(
    from viewpoint: Viewpoint, in snapshot: Snapshot, _ context: Context
  ) -> Organisation {
    guard viewpoint.knownAt != nil || viewpoint.position != nil else {
      return context.organisation
    }
    return context.organisation.known(
      by: LogTime(known: viewpoint.knownAt ?? .latest, position: snapshot.head))
  }

  /// The prefix of the log that a viewpoint looks at; never beyond what the context knows.
  func snapshot(
    for viewpoint: Viewpoint, _ context: Context
  ) throws(EngineError) -> Snapshot {
    let newest = context.position
    let wanted = [viewpoint.atLeast, viewpoint.position].compactMap(\.self).max()
    if let wanted, newest < wanted { throw .notYet(wanted, head: newest) }
    return try EngineError.translating { () throws(LogError) in
      try log.snapshot().upTo(viewpoint.position ?? newest)
    }
  }
}
