internal import EventModel

/// The share of classified contacts that arose because something had gone wrong (onödig
/// efterfrågan): not done, or not done right for the person.
///
/// A contact that nobody classified, or that is unclear, can't be told.
public struct FailureDemandMeasure: Measure {
  private let part: Part

  /// What contacts are divided by.
  private enum Part: String {
    case cause = "failure-demand"
    case party = "failure-demand-by-party"
    case handoffs = "failure-demand-after-handoffs"
  }

  /// A share of contacts.
  public var form: FigureForm { .share }
  /// A share.
  public var unit: MeasureUnit { .share }

  /// The causes, who failed, or how often the case had been handed between functions before.
  public var strata: [String] {
    switch part {
    case .cause: FailureCause.allCases.map(\.rawValue)
    case .party: FailureParty.allCases.map(\.rawValue)
    case .handoffs: ["none", "one", "two or more"]
    }
  }

  /// Causes and parties add up: a contact has one of each.
  public var partsAddUp: Bool { part != .handoffs }

  /// The code's id says by what contacts are divided.
  public init?(_ definition: MeasureDefinition) {
    guard let part = Part(rawValue: definition.code) else { return nil }
    self.part = part
  }

  /// One observation a contact.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    let classified = trail.classifiedContacts
    var handoffs: UInt32 = 0
    for event in trail {
      if event.type == .handoffBetweenFunctions { handoffs += 1 }
      guard event.type == .contactOccurred else { continue }
      let classing = classified[event.position].map { trail[$0] }
      let value = classing?[.contactValue]
      var one = Observation(
        value == nil || value == .unclear ? .unknown : value == .failure ? .yes : .no, at: event)
      if let classing, value != .unclear { one.last = classing.position }
      switch part {
      case .cause: one.stratum = classing?[.failureCause].map { UInt32($0.slot) } ?? 0
      case .party: one.stratum = classing?[.failureParty].map { UInt32($0.slot) } ?? 0
      case .handoffs: one.stratum = min(handoffs, 2) + 1
      }
      if one.answer == .unknown && part != .handoffs { one.stratum = 0 }
      sheet.note(one)
    }
  }
}

extension Trail {
  /// By the position of a contact: the index of the latest event that classified it.
  var classifiedContacts: [Position: Int] {
    var classified: [Position: Int] = [:]
    for index in indices where self[index].type == .contactClassified {
      if let contact = self[index][.contact] { classified[contact] = index }
    }
    return classified
  }
}
