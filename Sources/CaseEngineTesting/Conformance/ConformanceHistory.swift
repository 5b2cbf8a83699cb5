internal import Casework

/// A history as a log might have it, made up from a seed, in the types that a policy reads.
///
/// Event k depends on the seed and on those before it alone, so that a history cut short is a
/// prefix. It holds what logs hold: late events, several at one instant, cases that move between
/// teams, slots that are unknown, types nobody reads, events of other streams.
struct ConformanceHistory: Sendable {
  /// The seed.
  let seed: UInt64
  /// The facts in replay order; they stand at positions from 1.
  let facts: [Fact]

  /// The units, by number; 0 is no unit.
  static let units: [String?] = [nil, "team/north", "team/south", "office/east"]

  /// The types of event in a history for a policy, by number.
  static func types(for manifest: Manifest) -> [String?] {
    let read = manifest.reads.map(\.type)
    let more = ["TeamAssigned", "CaseOpened", "ConformanceUnread"].filter { !read.contains($0) }
    return [nil] + read + more
  }

  /// Makes up to so many events.
  init(seed: UInt64, events: Int, for manifest: Manifest, in vocabulary: Vocabulary) {
    var making = Making(seed: seed, for: manifest, in: vocabulary)
    let count = max(1, events - making.below(events / 2 + 1))
    self.seed = seed
    facts = (1...count).map { making.fact(at: $0) }
  }

  /// The last log time; nothing was known before it.
  var end: Instant { Instant(microseconds: facts.map(\.logTime).max() ?? 0) }

  /// Until when timers run on and periods are judged.
  var yearLater: Instant { Instant(microseconds: end.microseconds + 365 * 86_400_000_000) }
}

extension ConformanceHistory {
  /// What is remembered while facts are made.
  private struct Making {
    private var chance: SeededGenerator
    private let types: [String?]
    private let entries: [Vocabulary.Entry]
    private let teamSlots: [Int?]
    private let read: Int
    /// Whether the whole log was imported: then what happened is known when it happened.
    private let isImported: Bool
    /// How many events each case has, by its number.
    private var revisions: [UInt32]
    private var known: Int64

    init(seed: UInt64, for manifest: Manifest, in vocabulary: Vocabulary) {
      chance = SeededGenerator(seed: seed)
      types = ConformanceHistory.types(for: manifest)
      entries = types.map { $0.flatMap { vocabulary.entry(of: $0) } ?? Vocabulary.Entry() }
      teamSlots = types.map { $0.flatMap { Owners.teamSlot(of: $0, in: vocabulary) } }
      read = manifest.reads.count
      // Few cases have long histories; more than 64 share partitions.
      let cases = 1 + Int(chance.next() % (chance.next() % 3 == 0 ? 100 : 12))
      isImported = chance.next() % 4 == 0
      revisions = Array(repeating: 0, count: cases)
      let start = Int64(CivilDate(year: 2016, month: 1, day: 1)?.dayNumber ?? 0)
      known = start * Self.day + Int64(chance.next() % UInt64(700 * Self.day))
    }

    mutating func below(_ count: Int) -> Int { Int(chance.next() % UInt64(count)) }

    mutating func fact(at place: Int) -> Fact {
      known += step()
      let isLate = !isImported && below(6) == 0
      let occurred = known - (isLate ? Int64(below(60)) * Self.day : 0) - (isImported ? 0 : hour())
      let kind = below(25) == 0 ? UInt8(2 + below(5)) : 1
      let stream = below(revisions.count)
      let type = type(first: revisions[stream] == 0)
      if kind == 1 { revisions[stream] += 1 }
      var fact = Fact(
        occurred: occurred, recorded: known + (isImported ? Self.day * 4_000 : 0),
        slots: Fact.Slots(), elements: 0, stream: UInt32(stream), unit: unit(of: stream),
        actor: UInt32(below(6)), type: UInt32(type), revision: max(1, revisions[stream]),
        flags: flags(), kind: kind, marks: UInt8(below(4)) << 4)
      fill(&fact, type: type, before: place)
      return fact
    }

    /// Now and then no time goes by, and now and then months.
    private mutating func step() -> Int64 {
      switch below(40) {
      case 0..<10: 0
      case 10..<20: hour()
      case 39: Int64(below(120)) * Self.day
      default: Int64(below(5 * 24)) * Self.hour
      }
    }

    private mutating func hour() -> Int64 { Int64(below(3_600)) * 1_000_000 }

    /// A case mostly begins with the first type read; what follows is in no order.
    private mutating func type(first: Bool) -> Int {
      if first && read > 0 && below(4) > 0 { return 1 }
      return below(5) == 0 ? below(types.count) : 1 + below(max(read, types.count - 1))
    }

    /// Most events of a case are of its home.
    private mutating func unit(of stream: Int) -> UInt32 {
      let count = ConformanceHistory.units.count
      return UInt32(below(4) > 0 ? 1 + stream % (count - 1) : below(count))
    }

    private mutating func flags() -> UInt16 {
      var flags: EventFlags = isImported ? .imported : []
      if below(30) == 0 { flags.insert(.synthesised) }
      return flags.rawValue
    }

    private mutating func fill(_ fact: inout Fact, type: Int, before place: Int) {
      let entry = entries[type]
      let width = entry.elements.count
      let all: UInt64 = width == 64 ? .max : 1 << UInt64(width) - 1
      fact.elements = chance.next() & all
      if below(4) == 0 { fact.elements = all }
      for (index, slot) in entry.slots.enumerated() where below(5) > 0 {
        let isTeam = teamSlots[type] == index
        fact.slots[index] = number(in: slot.unit, isTeam, at: fact, before: place)
        fact.marks |= 1 << UInt8(index)
        if let element = entry.elements.firstIndex(of: slot.element) {
          fact.elements |= 1 << UInt64(element)
        }
      }
    }

    private mutating func number(
      in unit: Slot.Unit, _ isTeam: Bool, at fact: Fact, before place: Int
    ) -> Int64 {
      switch unit {
      case .microseconds: fact.occurred + Int64(below(200) - 100) * Self.day
      case .dayNumber: fact.occurred / Self.day + Int64(below(200) - 100)
      case .ore: Int64(below(20_000_000)) - (below(8) == 0 ? 10_000_000 : 0)
      case .code(let words): words.isEmpty ? 0 : 1 + Int64(below(words.count))
      case .position: Int64(below(place))
      case .count: Int64(below(12))
      case .name: Slot.hash(of: name(isTeam))
      }
    }

    private mutating func name(_ isTeam: Bool) -> String {
      let units = ConformanceHistory.units.compactMap(\.self)
      return isTeam || below(2) == 0 ? units[below(units.count)] : "H-\(below(6))"
    }

    private static let hour: Int64 = 3_600_000_000
    private static let day: Int64 = 24 * hour
  }
}
