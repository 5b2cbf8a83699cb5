/// How many minutes of contacts a case costs that arose because something had gone wrong.
///
/// A case with such a contact of unknown length can't be told.
public struct FailureDemandTimeMeasure: Measure {
  /// Minutes by cases.
  public var form: FigureForm { .mean }
  /// Minutes.
  public var unit: MeasureUnit { .minutes }

  /// Goes by no data of its definition.
  public init?(_ definition: MeasureDefinition) {}

  /// One observation a case with a classified contact, of the month of its first contact.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    let classified = trail.classifiedContacts
    let contacts = trail.filter {
      $0.type == .contactOccurred && classified[$0.position] != nil
    }
    guard let first = contacts.first, let last = contacts.last else { return }
    var one = Observation(.yes, from: first, through: last, dated: first.occurred)
    for contact in contacts {
      guard let place = classified[contact.position], trail[place][.contactValue] == .failure
      else { continue }
      if let minutes = contact[.minutes] { one.amount += minutes } else { one.answer = .unknown }
    }
    sheet.note(one)
  }
}
