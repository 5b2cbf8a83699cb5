internal import Casework

/// Joins what two columns said on the decision key, counts it, and keeps the first entries.
struct DiffMaking {
  private let result: ReplayResult
  private let a: ReplayColumn
  private let b: ReplayColumn
  private let limit: Int
  private let hidden: Set<UInt32>
  private var causes: (inA: DiffCauses, inB: DiffCauses)
  private var counts: [Kind: Int] = [:]
  private var same = 0
  private var listed: [Raw] = []
  private var isTruncated = false
  private var divergences: [String: FirstDivergences] = [:]

  private struct Kind: Hashable {
    let policy: String
    let clause: NameHash
    let kind: FindingKind
    let status: ReplayDiff.Status
    let cause: DiffCause
  }

  /// An entry by numbers: names are looked up for those listed.
  private struct Raw {
    let policy: String
    let spoken: SpokenFinding
    let status: ReplayDiff.Status
    let cause: DiffCause
    let a: SpokenFinding?
    let b: SpokenFinding?
    /// The partition it was said in; at ends of periods the number after the last.
    let part: Int

    /// Ends of periods first, then by time and key.
    func precedes(_ other: Raw) -> Bool {
      let (one, two) = (spoken.finding, other.spoken.finding)
      if (one.position == 0) != (two.position == 0) { return one.position == 0 }
      if spoken.said != other.spoken.said { return spoken.said < other.spoken.said }
      if policy != other.policy { return policy < other.policy }
      return one.key < two.key
    }
  }

  /// `limit` bounds the entries listed; `hidden` are units that are not told of.
  init(
    _ result: ReplayResult, _ a: Int, _ b: Int, limit: Int, hiding hidden: Set<UInt32>
  ) {
    self.result = result
    self.a = result.columns[a]
    self.b = result.columns[b]
    self.limit = limit
    self.hidden = hidden
    causes = (
      DiffCauses(against: result.columns[b], result.units),
      DiffCauses(against: result.columns[a], result.units)
    )
  }

  /// The difference.
  mutating func diff() throws(EngineError) -> ReplayDiff {
    let ids = Set((a.outcomes + b.outcomes).map(\.manifest.id)).sorted()
    var manifests: [String: Manifest] = [:]
    for id in ids {
      let ofA = a.outcomes.first { $0.manifest.id == id }
      let ofB = b.outcomes.first { $0.manifest.id == id }
      guard let manifest = (ofA ?? ofB)?.manifest else { continue }
      manifests[id] = manifest
      for part in 0...PolicyRun.partitions { join(manifest, part, ofA, ofB) }
    }
    listed.sort { $0.precedes($1) }
    isTruncated = isTruncated || listed.count > limit
    var entries: [ReplayDiff.Entry] = []
    for raw in listed.prefix(limit) {
      guard let manifest = manifests[raw.policy] else { continue }
      entries.append(try entry(raw, manifest))
    }
    return ReplayDiff(
      columns: (a.name, b.name), counts: named(manifests), same: same, entries: entries,
      isTruncated: isTruncated)
  }

  /// Joins one partition, or what was said at ends of periods.
  private mutating func join(
    _ manifest: Manifest, _ part: Int, _ ofA: PolicyOutcome?, _ ofB: PolicyOutcome?
  ) {
    let left = ofA?.listed(in: part) ?? []
    let right = ofB?.listed(in: part) ?? []
    // Places and not findings: these tables are made anew for each partition.
    var places = [Finding.Key: Int32](minimumCapacity: right.count)
    for (place, spoken) in right.enumerated() { places[spoken.finding.key] = Int32(place) }
    var isMet = Array(repeating: false, count: right.count)
    for spoken in left {
      guard let place = places[spoken.finding.key].map(Int.init), !isMet[place] else {
        let cause = causes.inA.cause(of: spoken, in: ofA, manifest)
        add(manifest, spoken, .onlyA, cause, spoken, nil, in: part)
        continue
      }
      isMet[place] = true
      let other = right[place]
      if spoken.finding.saysTheSame(as: other.finding) {
        same += 1
      } else {
        let cause = DiffCauses.cause(of: spoken, in: ofA, and: other, in: ofB, manifest)
        add(manifest, spoken, .changed, cause, spoken, other, in: part)
      }
    }
    for (place, spoken) in right.enumerated() where !isMet[place] {
      let cause = causes.inB.cause(of: spoken, in: ofB, manifest)
      add(manifest, spoken, .onlyB, cause, nil, spoken, in: part)
    }
  }

  private mutating func add(
    _ manifest: Manifest, _ spoken: SpokenFinding, _ status: ReplayDiff.Status,
    _ cause: DiffCause, _ a: SpokenFinding?, _ b: SpokenFinding?, in part: Int
  ) {
    let kind = Kind(
      policy: manifest.id, clause: spoken.finding.clause, kind: spoken.finding.kind,
      status: status, cause: cause)
    counts[kind, default: 0] += 1
    listed.append(
      Raw(
        policy: manifest.id, spoken: spoken, status: status, cause: cause, a: a, b: b, part: part))
    // Sorted now and then, so that what will not be listed does not pile up.
    guard listed.count >= 4 * limit + 4_096 else { return }
    listed.sort { $0.precedes($1) }
    listed.removeLast(listed.count - limit)
    isTruncated = true
  }

  private func named(_ manifests: [String: Manifest]) -> [ReplayDiff.Count] {
    counts.map { kind, count in
      ReplayDiff.Count(
        policy: kind.policy,
        clause: manifests[kind.policy]?.clause(kind.clause)?.id ?? "",
        kind: kind.kind, status: kind.status, cause: kind.cause, count: count)
    }.sorted { one, other in
      if one.count != other.count { return one.count > other.count }
      return (one.policy, one.clause, one.kind.rawValue, one.status, one.cause.sentence)
        < (other.policy, other.clause, other.kind.rawValue, other.status, other.cause.sentence)
    }
  }

  /// Where the columns begin to differ, if that is why they do here.
  private mutating func divergence(of raw: Raw) -> Position? {
    guard raw.cause == .earlierDivergence else { return nil }
    if divergences[raw.policy] == nil,
      let ofA = a.outcomes.first(where: { $0.manifest.id == raw.policy }),
      let ofB = b.outcomes.first(where: { $0.manifest.id == raw.policy })
    {
      divergences[raw.policy] = FirstDivergences(ofA, ofB)
    }
    return divergences[raw.policy]?.position(for: raw.spoken, in: raw.part)
  }

  private mutating func entry(
    _ raw: Raw, _ manifest: Manifest
  ) throws(EngineError) -> ReplayDiff.Entry {
    let spoken = raw.spoken
    let isHidden = hidden.contains(spoken.unit)
    let name = try result.history.decisionKey(of: spoken, manifest, hiding: isHidden)
    let date = result.zone.date(at: Instant(microseconds: spoken.said))
    return ReplayDiff.Entry(
      key: name, policy: manifest.id,
      caseID: spoken.finding.position == 0 ? nil : name.subject,
      unit: isHidden ? nil : result.units[Int(spoken.unit)],
      period: spoken.finding.position == 0
        ? spoken.finding.period : CivilPeriod(.month, of: date),
      status: raw.status, cause: raw.cause, divergence: divergence(of: raw), a: raw.a, b: raw.b)
  }
}

extension PolicyOutcome {
  /// What may be listed of one partition; of the number after the last, of ends of periods.
  fileprivate func listed(in part: Int) -> [SpokenFinding] {
    func isListed(_ spoken: SpokenFinding) -> Bool {
      spoken.finding.kind != .count && !isInShadow(spoken)
    }
    guard part < partitions.count else { return periods.filter(isListed) }
    return partitions[part].filter(isListed)
  }
}

extension Finding {
  /// Whether verdict, amount and due time are those of another.
  func saysTheSame(as other: Finding) -> Bool {
    kind == other.kind && verdict == other.verdict && amount == other.amount && due == other.due
  }
}

extension ReplayHistory {
  /// The printed name of a decision; a unit that is too small to be told of has none.
  func decisionKey(
    of spoken: SpokenFinding, _ manifest: Manifest, hiding isHidden: Bool = false
  ) throws(EngineError) -> DecisionKey {
    let finding = spoken.finding
    let clause = manifest.clause(finding.clause)
    let item = clause?.items.first { NameHash($0) == finding.item } ?? ""
    guard finding.position > 0 else {
      let unit = isHidden ? "suppressed" : units[Int(spoken.unit)] ?? "nation"
      return DecisionKey(
        clause: clause?.id ?? "", item: item, subject: unit, .period(finding.period))
    }
    let position = Position(finding.position)
    let timer = manifest.clauses.flatMap(\.timers).first { NameHash($0) == finding.timer }
    let occasion: DecisionKey.Occasion =
      timer.map { .timer($0, armed: position) } ?? .event(position)
    return DecisionKey(
      clause: clause?.id ?? "", item: item, subject: try caseID(at: position), occasion)
  }
}

extension Manifest {
  /// The clause of a hash.
  func clause(_ hash: NameHash) -> Clause? { clauses.first { NameHash($0.id) == hash } }
}
