internal import EventModel

/// How handlers stay: for how long (anställningstid), or how many leave a year
/// (personalomsättning).
///
/// A handler who changes unit within one stream of the organisation stays; one who comes back
/// begins anew. People are told apart by hashes of their pseudonyms.
public struct StaffMeasure: Measure {
  private let isOfTenure: Bool

  /// Spans, or leavings by days of membership.
  public var form: FigureForm { isOfTenure ? .span : .mean }
  /// Days, or a share of the staff a year.
  public var unit: MeasureUnit { isOfTenure ? .days : .share }
  /// Streams of the organisation.
  public var stream: StreamKind { .organisation }

  private static let daysOfYear: Int64 = 365

  private struct Membership {
    let joining: TrailEvent
    let from: CivilDate
    let unit: UInt32
  }

  /// The code's id says which.
  public init?(_ definition: MeasureDefinition) {
    switch definition.code {
    case "tenure": isOfTenure = true
    case "turnover": isOfTenure = false
    default: return nil
    }
  }

  /// One observation a membership, counted for the unit joined.
  public func observe(_ trail: Trail, into sheet: inout ObservationSheet) {
    var members: [Int64: Membership] = [:]
    var order: [Int64] = []
    for event in trail {
      switch event.type {
      case .handlerJoined:
        guard let name = event.name(.handler), let from = event[.from] else {
          sheet.note(Observation(.unknown, at: event))
          continue
        }
        guard members[name] == nil else { continue }
        let unit = event.name(.unit).flatMap { trail.ground.unit(named: $0) } ?? event.unit
        members[name] = Membership(joining: event, from: from, unit: unit)
        order.append(name)
      case .handlerLeft:
        guard let name = event.name(.handler), let through = event[.through],
          through <= trail.endDate, let member = members.removeValue(forKey: name)
        else { continue }
        note(member, left: event, through: through, into: &sheet)
      default: break
      }
    }
    for name in order {
      guard let member = members.removeValue(forKey: name), member.from <= trail.endDate else {
        continue
      }
      note(member, left: nil, through: trail.endDate, into: &sheet)
    }
  }

  private func note(
    _ member: Membership, left: TrailEvent?, through last: CivilDate,
    into sheet: inout ObservationSheet
  ) {
    let days = Int64(max(last.dayNumber - member.from.dayNumber, 0)) + (left == nil ? 0 : 1)
    var one = Observation(
      left == nil ? .open : .yes, from: member.joining, through: left ?? member.joining,
      dated: left?.occurred ?? member.joining.occurred)
    one.unit = member.unit
    if isOfTenure {
      one.amount = days * 86_400_000_000
    } else {
      one.amount = left == nil ? 0 : Self.daysOfYear
      one.weight = days
    }
    sheet.note(one)
  }
}
