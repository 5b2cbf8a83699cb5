internal import EventModel

/// The share of classified contacts that arose because something had gone wrong (onödig
/// efterfrågan): not done, or not done right for the person.
///
/// A contact that nobody classified, or that is unclear, can't be told.
public struct FailureDemandMeasure: Measure {
  /// A share of contacts.
  public var form: FigureForm { .share }
  /// A share.
  public var unit: MeasureUnit { .share }

  /// The causes.
  public var strata: [String] { FailureCause.allCases.map(\.rawValue) }

  /// They add up: a contact has one cause.
  public var partsAddUp: Bool { true }

  /// Goes by no data of its definition.
  public init?(_ definition: MeasureDefinition) {}

  /// One observation a contact, with the cause as its stratum.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    var classified: [Position: Int] = [:]
    for index in trail.indices where trail[index].type == .contactClassified {
      if let contact = trail[index][.contact] { classified[contact] = index }
    }
    for index in trail.indices where trail[index].type == .contactOccurred {
      let contact = trail[index]
      guard let place = classified[contact.position], let value = trail[place][.contactValue],
        value != .unclear
      else {
        sheet.note(Observation(.unknown, at: contact))
        continue
      }
      var one = Observation(value == .failure ? .yes : .no, at: contact)
      one.stratum = trail[place][.failureCause].map { UInt32($0.slot) } ?? 0
      one.last = trail[place].position
      sheet.note(one)
    }
  }
}
