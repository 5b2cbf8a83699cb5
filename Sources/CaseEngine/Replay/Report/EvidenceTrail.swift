internal import Casework
internal import EventLog

// Which events a finding rests on: evidence itself keeps only how many, the ends, and a digest.
extension ReplayHistory {
  /// The events of a case that some evidence was made of, in the order they were added; nil where
  /// that can't be told within reason.
  ///
  /// The digest is a chain, so the right choice among the case's events is known when it is met.
  /// Costs nothing for one or two events, and a search among the events between for more.
  func trail(
    of evidence: Evidence, in caseID: String
  ) throws(EngineError) -> [Position]? {
    guard evidence.count > 0 else { return [] }
    let positions = try EngineError.translating { () throws(LogError) in
      try snapshot.positions(of: StreamName(.case, caseID))
    }
    return EvidenceTrail(positions).search(for: evidence)
  }
}

/// Looks for the events that some evidence was made of.
struct EvidenceTrail {
  private let candidates: [Position]

  /// Among these, ascending.
  init(_ candidates: [Position]) {
    self.candidates = candidates
  }

  /// The events, or nil where no choice of them gives the evidence or too many would have to be
  /// tried.
  func search(for evidence: Evidence) -> [Position]? {
    var tries = Self.triesMax
    let count = Int(evidence.count)
    let between = candidates.filter { evidence.first...evidence.last ~= $0.rawValue }
    // All of them is the choice of a policy that counts events; else few are chosen.
    var all = Evidence()
    for position in between { all.add(position) }
    if all == evidence { return between }
    var chosen: [Position] = []
    return extend(Evidence(), from: 0, of: between, to: count, evidence, &chosen, &tries)
  }

  private func extend(
    _ made: Evidence, from start: Int, of between: [Position], to count: Int,
    _ evidence: Evidence, _ chosen: inout [Position], _ tries: inout Int
  ) -> [Position]? {
    if chosen.count == count { return made == evidence ? chosen : nil }
    let isFirst = chosen.isEmpty
    let isLast = chosen.count == count - 1
    guard between.count - start >= count - chosen.count else { return nil }
    for place in start..<between.count {
      let position = between[place]
      if isFirst && position.rawValue != evidence.first { continue }
      if isLast && position.rawValue != evidence.last { continue }
      guard tries > 0 else { return nil }
      tries -= 1
      var next = made
      next.add(position)
      chosen.append(position)
      let found = extend(next, from: place + 1, of: between, to: count, evidence, &chosen, &tries)
      if let found { return found }
      chosen.removeLast()
      if isFirst { return nil }
    }
    return nil
  }

  /// Some milliseconds.
  private static let triesMax = 200_000
}
