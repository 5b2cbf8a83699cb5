internal import Casework

extension Engine {
  /// What the policies in force advise about open cases, by case: the latest each.
  ///
  /// Replays the recorded regime until the board's day ends, where anything is bound on that day
  /// (`Engine.replay`: its cost and errors); else nothing is read. Advice in shadow is none.
  public func advice(for board: TeamBoard) async throws(EngineError) -> [String: TeamBoard.Advice] {
    guard board.regime.contains(where: \.isBinding) else { return [:] }
    var request = ReplayRequest([.asRecorded])
    request.position = board.position
    request.through = board.date
    let result = try await replay(request)
    var latest: [UInt32: (spoken: SpokenFinding, manifest: Manifest)] = [:]
    for outcome in result.columns.first?.outcomes ?? [] {
      outcome.forEachFinding { spoken in
        guard spoken.finding.kind == .advice, spoken.finding.position > 0,
          spoken.said <= board.end.microseconds,
          latest[spoken.finding.subject].map({ $0.spoken.said <= spoken.said }) ?? true
        else { return }
        latest[spoken.finding.subject] = (spoken, outcome.manifest)
      }
    }
    var advice: [String: TeamBoard.Advice] = [:]
    for (spoken, manifest) in latest.values {
      let key = try result.history.decisionKey(of: spoken, manifest)
      advice[key.subject] = TeamBoard.Advice(
        policy: manifest.id, clause: key.clause, said: Instant(microseconds: spoken.said),
        item: key.item)
    }
    return advice
  }
}
