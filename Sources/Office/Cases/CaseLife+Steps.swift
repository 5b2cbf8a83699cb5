internal import Casework

// Who took the main steps of a case, and how long they took.
extension CaseLife {
  /// The kind of work that a step is; nil for what is no main step of a handler.
  private static func kind(of type: EventType) -> WorkKind? {
    switch type {
    case .certificateAssessed, .workCapacityAssessed: .assessment
    case .sgiDetermined, .completionRequestedFromCare, .proposedDecisionCommunicated:
      .investigation
    case .decisionMade: .decision
    case .reclaimInvestigated, .reclaimDecided: .reclaim
    default: nil
    }
  }

  /// Notes now and then how long a step took, or that another than the driver took it.
  ///
  /// In a pooled office, where all is everybody's, that is noted oftener, of everyone.
  mutating func tellSteps() {
    // How work is divided is settled when the case comes, so it is asked once.
    let isShared = behaviour(on: arrival).hasNoDriver
    for index in script.acts.indices {
      guard let kind = Self.kind(of: script.acts[index].command.type) else { continue }
      let command = script.acts[index].command
      guard command.agent.role == Role.handler.rawValue else { continue }
      let day = Zone.stockholm.date(at: command.occurred.instant)
      let step = Int(day.dayNumber) << 12 | Int(command.type.rawValue)
      let place = Position(UInt64(index + 1))
      if command.agent.actor == owners.driver(on: day), !isShared {
        guard script.draw(.workIsNoted, step).happens(at: parameters.ownership.workDoneShare)
        else { continue }
        tellStep(.workDone, after: command, kind, nil, step)
      } else {
        tellSharedStep(command, kind, place, on: day, step, isShared: isShared)
      }
    }
  }

  private mutating func tellSharedStep(
    _ command: Command, _ kind: WorkKind, _ place: Position, on day: CivilDate, _ step: Int,
    isShared: Bool
  ) {
    let own = parameters.ownership
    let share = isShared ? own.performedBySharePooled : own.performedByShare
    guard script.draw(.workIsNoted, step).happens(at: share) else { return }
    let driver = owners.driver(on: day)
    if world.staffing.isAbsent(driver, on: day), let head = head(on: day),
      script.draw(.workIsHanded, step).happens(at: own.handedShare)
    {
      official(.workHanded, on: day, slot: 0, as: head) {
        $0[.handler] = command.agent.actor
        $0[.workKind] = kind
        $0[.handlerChangeReason] = .absence
      }
    }
    tellStep(.workPerformedBy, after: command, kind, place, step)
  }

  /// Noted a minute after the step, by who took it.
  private mutating func tellStep(
    _ type: EventType, after command: Command, _ kind: WorkKind, _ place: Position?, _ step: Int
  ) {
    let own = parameters.ownership
    let minutes = script.draw(.workMinutes, step)
      .lognormal(median: own.minutesMedian, sigma: own.minutesSigma)
    let instant = Instant(microseconds: command.occurred.instant.microseconds + 60_000_000)
    let time = OffsetInstant(instant, offsetMinutes: command.occurred.offsetMinutes)
    script.act(type, in: stream, by: command.agent, at: time) {
      $0[.handler] = command.agent.actor
      $0[.workKind] = kind
      $0[.minutes] = Int64(max(1, minutes.rounded()))
      if let place { $0[.concerning] = place }
    }
  }
}
