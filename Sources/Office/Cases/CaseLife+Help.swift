internal import Casework

// A case is put first, a colleague helps, an instruction is left aside for a reason.
extension CaseLife {
  /// The day after the application from which a limit of 30 days is near.
  private static let limitIsNear = 25
  private static let limit = 30

  /// Under a target, what is not decided by day 25 may be put first.
  mutating func tellPriority() {
    guard let application, let first = grants.first?.decided ?? refusal?.decided else { return }
    let day = workingDay(application.day.adding(days: Self.limitIsNear))
    guard day < first,
      world.steering.hasTargets(owners.office(on: day).name, on: day),
      script.draw(.isReprioritised).happens(at: parameters.ownership.reprioritisedShare),
      let head = head(on: day)
    else { return }
    let driver = owners.driver(on: day)
    official(.reprioritisedBy, on: day, slot: 1, as: head) {
      $0[.handler] = driver
      $0[.priorityReason] = .policy
      $0[.dueDate] = application.day.adding(days: Self.limit)
    }
  }

  /// A colleague is asked about a certificate that says too little, or whatever else is hard.
  mutating func tellHelp() {
    guard let day = certificates.last?.assessed else { return }
    let isFreed = world.steering.isFreed(owners.office(on: day).name, on: day)
    let own = parameters.ownership
    guard script.draw(.isHelped).happens(at: isFreed ? own.helpShareTrial : own.helpShare) else {
      return
    }
    let worker = owners.worker(on: day, step: Int(day.dayNumber))
    let staffing = world.staffing
    let others = staffing.members(of: owners.team(on: day), on: day)
      .filter { $0 != worker && !staffing.isAbsent($0, on: day) }
    guard !others.isEmpty else { return }
    let helper = others[script.draw(.helperChoice).int(in: 0...others.count - 1)]
    let request = work(.helpRequested, on: day, slot: 2, by: worker) {
      $0[.workKind] = .assessment
      $0[.participants] = [helper]
    }
    work(.helpGiven, on: day, slot: 3, by: helper) {
      $0[.workKind] = .assessment
      $0[.concerning] = request
      $0[.minutes] = 15
      $0[.resolved] = true
    }
  }

  /// Someone leaves an instruction aside, and says why.
  mutating func tellDeviation() {
    guard let day = grants.first?.decided,
      script.draw(.deviates).happens(at: behaviour(on: day).deviation)
    else { return }
    let reasons: [DeviationReason] = [.insuredNeeds, .law, .unreasonableHere, .unclearInstruction]
    let reason =
      reasons[script.draw(.deviationReason).int(in: 0...reasons.count - 1)]
    work(.deviationFromInstruction, on: day, slot: 5) {
      $0[.deviationReason] = reason
      $0[.instrument] = .instruction
      if reason == .law { $0[.legalBasis] = "FL 23 §" }
    }
  }
}
