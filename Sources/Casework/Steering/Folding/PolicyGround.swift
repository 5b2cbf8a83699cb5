public import EventModel

/// What a policy stands on in one replay: names resolved to numbers, the zone, who is steered.
public final class PolicyGround: Sendable {
  /// The store's zone.
  public let zone: Zone
  /// How working days are counted.
  public let calendar: HolidayCalendar
  /// Who is steered.
  public let governance: Governance
  /// By type number: the place in the manifest's reads; -1 for types not read.
  @usableFromInline let reads: [Int32]
  /// Four a read: which slot of a fact the read's slot is; 255 for none.
  @usableFromInline let slots: [UInt8]
  /// By read: which element of a fact the read's field is.
  @usableFromInline let fields: [[UInt8]]
  /// By type number: which slot names the team made responsible; 255 for none.
  @usableFromInline let teams: [UInt8]
  /// Numbers of units by the hashes of their names, ascending.
  private let units: [(name: Int64, number: UInt32)]
  let clauses: [Spoken]

  /// What a clause may say, by hashes.
  struct Spoken: Sendable {
    let clause: NameHash
    let kinds: [FindingKind]
    let items: [NameHash]
    let timers: [NameHash]
  }

  /// Resolves a manifest's names.
  ///
  /// Types are given by name in the order of their numbers in the log, nil where a number stands
  /// for none; units likewise, and those that some event makes responsible must be among them. The
  /// manifest must have passed `check` against the same vocabulary.
  public init(
    of manifest: Manifest, types: [String?], units: [String?] = [],
    vocabulary: Vocabulary = CaseVocabulary.facts, zone: Zone, calendar: HolidayCalendar,
    governance: Governance
  ) {
    teams = types.map { type in
      UInt8(type.flatMap { Owners.teamSlot(of: $0, in: vocabulary) } ?? 255)
    }
    self.units = units.enumerated().compactMap { number, name in
      name.map { (Slot.hash(of: $0), UInt32(number)) }
    }.sorted { $0.name < $1.name }
    self.zone = zone
    self.calendar = calendar
    self.governance = governance
    reads = types.map { type in
      Int32(manifest.reads.firstIndex { $0.type == type } ?? -1)
    }
    let entries = manifest.reads.map { vocabulary.entry(of: $0.type) ?? Vocabulary.Entry() }
    slots = zip(manifest.reads, entries).flatMap { read, entry in
      (0..<4).map { place in
        guard place < read.slots.count else { return 255 }
        return UInt8(entry.slots.firstIndex { $0.element == read.slots[place] } ?? 255)
      }
    }
    fields = zip(manifest.reads, entries).map { read, entry in
      read.fields.map { field in UInt8(entry.elements.firstIndex(of: field) ?? 63) }
    }
    clauses = manifest.clauses.map { clause in
      Spoken(
        clause: NameHash(clause.id), kinds: clause.emits, items: clause.items.map { NameHash($0) },
        timers: clause.timers.map { NameHash($0) })
    }
  }

  /// The same, where others are steered from here on.
  init(_ other: PolicyGround, governance: Governance) {
    zone = other.zone
    calendar = other.calendar
    self.governance = governance
    reads = other.reads
    slots = other.slots
    fields = other.fields
    teams = other.teams
    units = other.units
    clauses = other.clauses
  }

  /// The unit that an event makes responsible for its case; nil where it makes none.
  @inlinable
  @inline(__always)
  func team(madeResponsibleBy fact: Fact) -> UInt32? {
    let type = Int(fact.type)
    guard type < teams.count, teams[type] != 255 else { return nil }
    return fact.slot(Int(teams[type])).flatMap { unit(named: $0) }
  }

  /// Whether an event makes a team responsible that has no number here.
  public func names(noTeamOf fact: Fact) -> Bool {
    let type = Int(fact.type)
    guard type < teams.count, teams[type] != 255, let hash = fact.slot(Int(teams[type])) else {
      return false
    }
    return unit(named: hash) == nil
  }

  /// The unit whose name has a hash.
  @usableFromInline
  func unit(named hash: Int64) -> UInt32? {
    var (low, high) = (0, units.count)
    while low < high {
      let middle = (low + high) / 2
      (low, high) = units[middle].name < hash ? (middle + 1, high) : (low, middle)
    }
    return low < units.count && units[low].name == hash ? units[low].number : nil
  }

  /// The first instant after a term.
  func deadline(_ term: Term, from start: Instant) -> Instant {
    Deadline(term, from: start, in: zone, by: calendar, lastDay: .asCounted).end
  }

  /// Whether the manifest declares what a finding says.
  func declares(_ finding: Finding) -> Bool {
    guard let clause = clauses.first(where: { $0.clause == finding.clause }) else { return false }
    return clause.kinds.contains(finding.kind)
      && (finding.item == .none || clause.items.contains(finding.item))
      && (finding.timer == .none || clause.timers.contains(finding.timer))
  }

  /// Whether some clause declares a timer.
  func declares(timer: NameHash) -> Bool {
    clauses.contains { $0.timers.contains(timer) }
  }
}
