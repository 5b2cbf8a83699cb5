public import Casework

/// Who should take what: an allocation plan (fördelningsplan), with routing between offices.
public struct AllocationPlan: Policy {
  private let assignment: ParameterHandle<[NameHash]>
  private let takeDays: ParameterHandle<Term>
  private let routeDays: ParameterHandle<Term>

  /// Takes the handles of its parameters.
  public init(parameters: ParameterHandles) throws(ParameterFault) {
    assignment = try parameters["assignment"]
    takeDays = try parameters["take-days"]
    routeDays = try parameters["route-days"]
  }

  /// The types of event it reads, in the order of the manifest.
  private enum Step: Int {
    case opened, taken, decided, closed, moved, routed
  }

  /// Nobody has taken it.
  public func initial() -> CaseHolding { CaseHolding() }

  /// Says to whom a case goes, and sees who takes it and where it moves.
  public func observe(_ event: Observed, _ holding: inout CaseHolding, _ out: inout Emitter) {
    switch event.type.flatMap(Step.init) {
    case .opened:
      guard !holding.isOpened else { return }
      holding.isOpened = true
      assign(event, &out)
      wait(event, &holding, &out)
    case .taken:
      stopWaiting(&holding, &out)
      seeHolder(event, &holding, &out)
    // Who decides or closes has taken it, whether or not that was told.
    case .decided, .closed: stopWaiting(&holding, &out)
    case .moved, .routed:
      if isPlanned("geographic", event) { out.emit(.flag, clause: "area") }
      // Where it comes to it waits anew.
      guard holding.waiting != nil else { return }
      stopWaiting(&holding, &out)
      wait(event, &holding, &out)
    case nil: return
    }
  }

  /// Says what to take next, or what to offer to others.
  public func timer(_ timer: FiredTimer, _ holding: inout CaseHolding, _ out: inout Emitter) {
    out.emit(.advice, clause: timer.name == "waiting" ? "next" : "route", due: timer.due)
  }

  private func assign(_ event: Observed, _ out: inout Emitter) {
    for form in ["individual", "pooled", "geographic", "phone"] as [NameHash]
    where isPlanned(form, event) {
      out.emit(.advice, clause: "assign", item: form)
    }
  }

  private func isPlanned(_ form: NameHash, _ event: Observed) -> Bool {
    event.value(assignment)?.contains(form) ?? false
  }

  private func wait(_ event: Observed, _ holding: inout CaseHolding, _ out: inout Emitter) {
    holding.waiting = event.position
    out.arm("waiting", after: takeDays, from: event.occurred)
    out.arm("routing", after: routeDays, from: event.occurred)
  }

  private func stopWaiting(_ holding: inout CaseHolding, _ out: inout Emitter) {
    guard let waiting = holding.waiting else { return }
    holding.waiting = nil
    out.cancel("waiting", armed: waiting)
    out.cancel("routing", armed: waiting)
  }

  private func seeHolder(
    _ event: Observed, _ holding: inout CaseHolding, _ out: inout Emitter
  ) {
    guard event.actor != 0 else { return }
    if holding.holder != 0, holding.holder != event.actor, isPlanned("individual", event) {
      out.emit(.flag, clause: "hands")
    }
    holding.holder = event.actor
  }
}
