public import Casework
internal import EventLog

/// What a team looks at every day: the cards of its cases, and who is there.
///
/// Made from one position of the log; every view is computed from it when asked for.
public struct TeamBoard: Sendable {
  /// The unit; nil for all.
  public let unit: String?
  /// The instant it is looked at.
  public let end: Instant
  /// The day of that, in the store's zone.
  public let date: CivilDate
  /// The position it goes up to.
  public let position: Position
  /// The cards of the unit and those below it, by id.
  public let cards: [CaseCard]
  /// Who is where.
  public let organisation: Organisation
  /// How many distinct handlers act in each unit's events in the whole log; empty where the
  /// organisation knows its members.
  let actors: [String?: Int]

  /// The cards of cases that are not closed.
  public var open: [CaseCard] { cards.filter(\.isOpen) }

  /// Whole days of 86 400 seconds from an instant until the board's.
  public func days(since instant: Instant) -> Int {
    Int(max(end.microseconds - instant.microseconds, 0) / 86_400_000_000)
  }
}

extension Engine {
  /// The board of a unit and those below it, or of all, from a viewpoint.
  ///
  /// Throws `.noSuchUnit` where neither the organisation nor any case knows it; `.notYet` as
  /// `rows(of:from:)`. Costs a catching up of the cards, and for another viewpoint than now a read
  /// of everything.
  public func board(
    of unit: String? = nil, from viewpoint: Viewpoint = Viewpoint()
  ) async throws(EngineError) -> TeamBoard {
    let context = try current()
    let snapshot = try snapshot(for: viewpoint, context)
    let end = try endOfTime(from: viewpoint, in: snapshot, context)
    let organisation = organisation(from: viewpoint, in: snapshot, context)
    let date = zone.date(at: end)
    let all = try await rows(of: CaseBoard.self, from: viewpoint)
    let actors = organisation.hasHandlers ? [:] : try Self.actors(in: snapshot)
    func board(_ cards: [CaseCard]) -> TeamBoard {
      TeamBoard(
        unit: unit, end: end, date: date, position: snapshot.head, cards: cards,
        organisation: organisation, actors: actors)
    }
    guard let unit else { return board(all) }
    let known = Set(all.compactMap(\.unit) + organisation.allUnits).sorted()
    guard known.contains(unit) else {
      throw .noSuchUnit(unit, nearest: NearestWord.of(unit, among: known), known: known)
    }
    return board(
      all.filter { card in
        guard let own = card.unit else { return false }
        return own == unit || organisation.isUnit(own, within: unit, on: date)
      })
  }

  private static func actors(in snapshot: Snapshot) throws(EngineError) -> [String?: Int] {
    let survey = try EngineError.translating { () throws(LogError) in
      try MeasureSurvey(of: snapshot, until: nil)
    }
    var actors: [String?: Int] = [:]
    for (number, name) in survey.units.enumerated() {
      actors[name] = survey.handlers.count(in: UInt32(number))
    }
    return actors
  }
}
