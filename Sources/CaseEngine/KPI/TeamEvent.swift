internal import Casework
internal import EventLog

/// An event that may say which team is responsible for its case.
struct TeamEvent {
  let stream: UInt32
  let occurred: Int64
  let position: Position

  /// The numbers of the types that say so, of those the log has.
  static func typeNumbers(in snapshot: Snapshot) throws(LogError) -> [UInt32] {
    var numbers: [UInt32] = []
    for type in types {
      if let number = try snapshot.number(of: type.name, in: .type) { numbers.append(number) }
    }
    return numbers
  }

  private static let types: [EventType] = [
    .caseRegisteredOn, .teamAssigned, .caseMovedTeam, .caseMovedOffice, .caseRoutedBetweenOffices,
  ]
}

/// The team responsible for each case at its end, as the log recorded it.
///
/// What was corrected or annulled later counts as it was entered, as in every figure.
struct TeamsResponsible {
  private var latest: [UInt32: (occurred: Int64, team: UInt32)] = [:]
  /// Numbers of teams that no event names as its own unit: from the end of the numbers down.
  private var ownNames: [UInt32: String] = [:]
  private var numbers: [[UInt8]: UInt32] = [:]

  /// Records read at once.
  private static let eventsPerPage = 4_096

  /// Reads the records; events of one time count in the order of the log.
  init(_ events: [TeamEvent], in snapshot: Snapshot) throws(LogError) {
    var rest = events[...]
    while !rest.isEmpty {
      let page = rest.prefix(Self.eventsPerPage)
      let envelopes = try snapshot.envelopes(at: page.map(\.position))
      for (event, envelope) in zip(page, envelopes) {
        var owners = Owners()
        owners.apply(CaseEvent(envelope))
        guard let team = owners.teamResponsible, !team.isEmpty else { continue }
        if let known = latest[event.stream], known.occurred > event.occurred { continue }
        latest[event.stream] = (event.occurred, try number(of: team, in: snapshot))
      }
      rest = rest.dropFirst(Self.eventsPerPage)
    }
  }

  /// The number of the team responsible for a case; nil where no event says.
  subscript(stream: UInt32) -> UInt32? { latest[stream]?.team }

  /// The name of a team that has no number in the log.
  func ownName(of number: UInt32) -> String? { ownNames[number] }

  private mutating func number(of team: String, in snapshot: Snapshot) throws(LogError) -> UInt32 {
    let key = Array(team.utf8)
    if let number = numbers[key] { return number }
    let number: UInt32
    if let known = try snapshot.number(of: team, in: .unit) {
      number = known
    } else {
      number = .max - UInt32(ownNames.count)
      ownNames[number] = team
    }
    numbers[key] = number
    return number
  }
}
