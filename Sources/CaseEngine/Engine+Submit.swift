public import Casework
internal import EventLog
internal import Synchronization

extension Engine {
  /// Carries out a command, or refuses it: law first, then the log.
  ///
  /// What the guards read becomes the append's premise: had any of it changed meanwhile, the
  /// command is tested again. Repeating a command that took effect answers its first receipt.
  /// Throws for faults of the store only, which is then as it was. Costs a read of the case and one
  /// commit shared with whoever else waits.
  public func submit(_ command: Command) async throws(EngineError) -> Reply {
    do throws(Refusal) {
      try CommandCheck.testForm(of: command)
    } catch {
      return .refused(error)
    }
    for _ in 0..<options.attemptsMax {
      if let reply = try await repetition(of: command) { return reply }
      let decision: Decision
      switch try decide(command) {
      case .failure(let refusal): return .refused(refusal)
      case .success(let success): decision = success
      }
      do throws(LogError) {
        let receipt = try await append(decision)
        return .done(Reply.Done(receipt: receipt, notes: decision.notes))
      } catch .wrongRevision, .premiseBroken {
        continue
      } catch {
        throw EngineError(error)
      }
    }
    return .refused(.contended(attempts: options.attemptsMax))
  }

  /// Whether the law and the order of things would let a command through now, without recording
  /// anything: what a form shows before it is sent.
  public func rehearse(_ command: Command) throws(EngineError) -> Refusal? {
    switch try decide(command) {
    case .failure(let refusal): refusal
    case .success: nil
    }
  }

  private func append(_ decision: Decision) async throws(LogError) -> Receipt {
    let interruption = interruptions.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    if let fault = await interruption?() { throw fault }
    return try await log.append(
      decision.drafts, premise: decision.premise, recorded: decision.now)
  }

  /// What a command comes to, if nothing forbids it.
  private struct Decision {
    let drafts: [Draft]
    let premise: Premise
    /// When the guards were asked: recorded as then, so that retrospect asks the same.
    let now: Instant
    let notes: [Judgement]
  }

  private func decide(_ command: Command) throws(EngineError) -> Result<Decision, Refusal> {
    let context = try current()
    let (snapshot, events, last) = try EngineError.translating { () throws(LogError) in
      let snapshot = try log.snapshot()
      let last = try snapshot.event(at: snapshot.head).recorded
      return (snapshot, try snapshot.events(.stream(command.stream)), last)
    }
    // Recorded time never goes back: guards are asked at the time that will be recorded.
    let now = max(options.clock(), last)
    let history = CaseHistory(of: command.stream, events.map { CaseEvent($0) }.inReplayOrder())
    let check = CommandCheck(
      history: history, organisation: context.organisation, now: now, zone: zone)
    let passed: (drafts: [Draft], notes: [Judgement])
    do throws(Refusal) {
      try check.test(command)
      // Under law L18 says so, and names the provision.
      if context.law.attachments.isEmpty, let received = command.received?.instant, received > now {
        throw .inTheFuture(what: "the time of receipt", at: received, now: now)
      }
      if command.type == .lawAttached, catalogue.law(command[.pack] ?? "") == nil {
        throw .lawPackUnknown(command[.pack])
      }
      let guards = Guards(
        law: context.law, history: history, organisation: context.organisation,
        head: snapshot.head, at: now)
      passed = try guards.pass(DraftMaker(command: command))
    } catch {
      return .failure(error)
    }
    var query = Query()
    query.kinds = [.organisation, .regime]
    let premise = Premise(
      revisions: [(command.stream, Revision(UInt64(events.count)))],
      absences: [(query, context.position)])
    return .success(
      Decision(drafts: passed.drafts, premise: premise, now: now, notes: passed.notes))
  }

  /// The receipt of a command that took effect before; nil for a new one.
  ///
  /// Events the law added then are taken as stored: the case may have moved on since.
  private func repetition(of command: Command) async throws(EngineError) -> Reply? {
    let maker = DraftMaker(command: command)
    let own = maker.ownDrafts()
    do throws(LogError) {
      let snapshot = try log.snapshot()
      guard let first = try snapshot.event(own[0].event.id) else { return nil }
      var drafts = own
      var position = Position(first.position.rawValue + UInt64(own.count))
      while position <= snapshot.head {
        let envelope = try snapshot.event(at: position)
        guard envelope.event.command == command.id else { break }
        drafts.append(Draft(envelope.event))
        position = position.next
      }
      let receipt = try await log.append(drafts)
      return .done(Reply.Done(receipt: receipt, notes: []))
    } catch {
      throw EngineError(error)
    }
  }
}

extension Query {
  /// All events of one stream.
  static func stream(_ stream: StreamName) -> Query {
    var query = Query()
    query.streams = [stream]
    return query
  }
}
