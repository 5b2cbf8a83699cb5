internal import Casework

// What is checked of each history.
extension PolicyConformance {
  /// The faults under one binding on the history of a seed, each promise once.
  func faults(of stage: ConformanceStage, seed: UInt64) -> [ConformanceFault] {
    let trial = ConformanceTrial(stage: stage, history: history(seed))
    do throws(ParameterFault) {
      return try trial.faults()
    } catch {
      return [ConformanceFault(.manifest, under: stage.name, error.sentence)]
    }
  }
}

/// One binding of a policy on one history.
struct ConformanceTrial {
  let stage: ConformanceStage
  let history: ConformanceHistory

  func faults() throws(ParameterFault) -> [ConformanceFault] {
    // Event by event, so that each finding is known to be said by a certain event.
    var first = ConformanceFolding(try stage.fold())
    first.finish(history, blocks: 1)
    let periods = try ConformancePeriods(stage).said(by: first, of: history)
    if let quarantine = first.fold.quarantine ?? periods.quarantine {
      // What a stopped policy says later depends on which partitions stand together.
      let event = quarantine.position > 0 ? quarantine.position : nil
      return [fault(.quarantine, at: event, quarantine.sentence)]
    }
    var faults = try empty()
    faults += evidence(in: first, periods.findings)
    faults += try again(first, periods.findings)
    faults += try partitions(first)
    faults += try prefixes(first)
    faults += try company(first)
    return faults
  }

  private func fault(
    _ promise: ConformanceFault.Promise, at event: UInt64? = nil, _ detail: String
  ) -> ConformanceFault {
    ConformanceFault(promise, under: stage.name, seed: history.seed, event: event, detail)
  }

  private func empty() throws(ParameterFault) -> [ConformanceFault] {
    var fold = try stage.fold()
    fold.advance(to: history.end)
    return fold.drain().isEmpty ? [] : [fault(.empty, "something is said of no events at all")]
  }

  private func evidence(
    in folding: ConformanceFolding, _ periods: [Finding]
  ) -> [ConformanceFault] {
    for (place, spoken) in folding.said.enumerated() {
      // At timers as far as the history had come when they fired.
      let come = folding.marks.firstIndex { place < $0 }.map { UInt64($0 + 1) }
      let finding = spoken.finding
      let latest = finding.timer == .none ? finding.position : come ?? UInt64(folding.taken)
      if let detail = wrong(finding, latest: latest) {
        return [fault(.evidence, at: finding.position, detail)]
      }
    }
    for finding in periods {
      if let detail = wrong(finding, latest: UInt64(folding.taken)) {
        return [fault(.evidence, "at the end of \(finding.period) \(detail)")]
      }
    }
    return []
  }

  private func wrong(_ finding: Finding, latest: UInt64) -> String? {
    if finding.evidenceCount == 0 { return "a finding rests on no event" }
    let range = 1...max(latest, 1)
    guard !range.contains(finding.firstEvidence) || !range.contains(finding.lastEvidence) else {
      return nil
    }
    return "a finding rests on an event later than what made it speak, or on none of the log"
  }

  private func again(
    _ first: ConformanceFolding, _ periods: [Finding]
  ) throws(ParameterFault) -> [ConformanceFault] {
    var faults: [ConformanceFault] = []
    var second = ConformanceFolding(try stage.fold())
    second.finish(history, blocks: 1)
    if let event = difference(first.said, second.said) {
      faults.append(fault(.twice, at: event, "a second time something else is said"))
    } else if try ConformancePeriods(stage).said(by: second, of: history).findings != periods {
      faults.append(fault(.twice, "a second time something else is said at a period's end"))
    }
    for size in [7, .max] {
      var folding = ConformanceFolding(try stage.fold())
      folding.finish(history, blocks: size)
      guard let event = difference(first.said, folding.said) else { continue }
      faults.append(
        fault(.blocks, at: event, "something else is said when facts are cut otherwise"))
      break
    }
    return faults
  }

  private func partitions(_ first: ConformanceFolding) throws(ParameterFault) -> [ConformanceFault]
  {
    var occupied: UInt64 = 0
    for fact in history.facts where fact.kind == 1 { occupied |= 1 << UInt64(fact.stream & 63) }
    for partition in 0..<64 as Range<UInt32> where occupied & (1 << UInt64(partition)) != 0 {
      var folding = ConformanceFolding(try stage.fold(partitions: 1 << UInt64(partition)))
      folding.finish(history)
      let own = first.said.filter { $0.finding.subject & 63 == partition }
      guard let event = difference(own, folding.said) else { continue }
      return [fault(.partitions, at: event, "a partition alone says something else than in all")]
    }
    return []
  }

  private func prefixes(_ first: ConformanceFolding) throws(ParameterFault) -> [ConformanceFault] {
    var faults: [ConformanceFault] = []
    let count = history.facts.count
    for length in [count / 4, count / 2, count - 1] where length > 0 {
      var folding = ConformanceFolding(try stage.fold())
      folding.take(length, of: history)
      let known = Array(first.said.prefix(first.marks[length - 1]))
      if let event = difference(known, folding.said) {
        faults.append(
          fault(.prefix, at: event, "what is said of \(length) events depends on later ones"))
        break
      }
      var copy = folding
      folding.finish(history)
      copy.finish(history)
      if let event = difference(folding.said, copy.said) ?? difference(first.said, copy.said) {
        faults.append(
          fault(.snapshot, at: event, "a fold copied after \(length) events says something else"))
        break
      }
    }
    return faults
  }

  /// Folded in turns with a second fold of the same policy and with another policy.
  private func company(_ first: ConformanceFolding) throws(ParameterFault) -> [ConformanceFault] {
    let other = try ConformanceStage(
      Bystander.self, named: "company", to: .nation, [], in: CaseVocabulary.facts)
    var own = ConformanceFolding(try stage.fold())
    var twin = ConformanceFolding(try stage.fold())
    var bystander = ConformanceFolding(try other.fold())
    while own.taken < history.facts.count {
      twin.take(5, of: history)
      bystander.take(5, of: history)
      own.take(5, of: history)
    }
    for folding in [own, twin] {
      var folding = folding
      folding.finish(history)
      guard let event = difference(first.said, folding.said) else { continue }
      return [fault(.company, at: event, "other folds beside it change what is said")]
    }
    return []
  }

  /// The event of the first finding that only one of two has; nil where both are the same.
  private func difference(_ one: [SpokenFinding], _ other: [SpokenFinding]) -> UInt64? {
    guard one != other else { return nil }
    let place = zip(one, other).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let index = place ?? min(one.count, other.count)
    let finding = index < one.count ? one[index] : other[index]
    return finding.finding.position
  }
}
