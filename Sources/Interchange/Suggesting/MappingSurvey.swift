internal import EventModel

/// What a pass over a log shows of its meaning: counts, never the log itself.
///
/// Memory grows with the numbers of cases, activities and attributes, each up to a limit; what is
/// past a limit is counted in the totals alone.
struct MappingSurvey {
  /// How many events were noted.
  private(set) var eventCount = 0
  /// The activities in the order they were first met.
  private(set) var activities: [Activity] = []
  /// The cases by name.
  private(set) var cases: [String: CaseTrace] = [:]
  /// Who did how many events.
  private(set) var actors = WordTally(wordsMax: 10_000)
  /// In which unit how many events were done.
  private(set) var units = WordTally(wordsMax: 10_000)
  /// Attributes of rows.
  private(set) var rowAttributes = AttributeTallies()
  /// Attributes of cases, without the prefix they have in tables.
  private(set) var caseAttributes = AttributeTallies()
  /// By type of object, how many there are.
  private(set) var objects = WordTally(wordsMax: 1_000)
  /// By type of object, how many events are related to exactly one of it.
  private(set) var singles = WordTally(wordsMax: 1_000)
  /// The keys that rows were read with.
  private(set) var keys = SourceKeys()

  private var places: [String: Int] = [:]
  private static let activitiesMax = 10_000
  private static let casesMax = 500_000
  private static let labelsMax = 3

  /// An activity and how often it occurs.
  struct Activity {
    let name: String
    var count = 0
    /// Texts beside the name that say the same in other words (BPIC 2015: a code and two labels).
    var labels: [String] = []
  }

  /// What is remembered of a case.
  struct CaseTrace {
    var first = Int64.max
    var firstActivity = -1
    var last = Int64.min
    var lastActivity = -1
    /// The activities it has, a bit each.
    var seen: [UInt64] = []
    /// The days of its attributes that are dates, by place in the list of attributes.
    var days: [(attribute: Int, day: Int32)] = []
    /// True if its attributes were noted.
    var isDescribed = false
  }

  /// An event as it was read with the keys.
  struct Row {
    var caseID: String?
    var activity: String
    /// Microseconds since 1970.
    var time: Int64
    var actor: String?
    var unit: String?
  }

  /// Takes note of an item and of the event it became; nil for a row left out, and for what is
  /// no row.
  mutating func note(_ item: SourceItem, _ event: Event?, keys: SourceKeys) {
    note(item, keys: keys)
    guard case .row(let row) = item, let event else { return }
    note(
      Row(
        caseID: event.stream.kind == .case ? event.stream.id : nil,
        activity: Self.joined(keys.activity, of: row) ?? event.type,
        time: event.occurred.instant.microseconds, actor: event.actor, unit: event.unit))
  }

  /// Takes note of an item as the file states it: its attributes and relations.
  mutating func note(_ item: SourceItem, keys: SourceKeys) {
    self.keys = keys
    switch item {
    case .attachment: return
    case .caseAttributes(let one): describe(one.id, one.attributes[...])
    case .object(let object): objects.note(object.type)
    case .row(let row): note(row)
    }
  }

  /// Takes note of an event as it was read.
  mutating func note(_ row: Row) {
    eventCount += 1
    if let actor = row.actor { actors.note(actor) }
    if let unit = row.unit { units.note(unit) }
    guard let place = place(of: row.activity) else { return }
    activities[place].count += 1
    guard let id = row.caseID, cases[id] != nil || cases.count < Self.casesMax else { return }
    cases[id, default: CaseTrace()].note(place, at: row.time)
  }

  private mutating func note(_ row: SourceRow) {
    let prefix = keys.casePrefix
    var ofCase: [SourceAttribute] = []
    for attribute in row.attributes {
      if let prefix, attribute.key.hasPrefix(prefix) {
        ofCase.append(attribute)
      } else {
        rowAttributes.note(attribute)
      }
    }
    noteLabels(of: row)
    noteSingles(of: row)
    guard let prefix, let id = row.caseID ?? Self.joined(keys.caseID, of: row) else { return }
    let own = ofCase.filter { !keys.caseID.contains($0.key) }.map { attribute in
      var attribute = attribute
      attribute.key = String(attribute.key.dropFirst(prefix.count))
      return attribute
    }
    describe(id, own[...])
  }

  /// Counts the types of object of which an event has exactly one.
  private mutating func noteSingles(of row: SourceRow) {
    guard !row.relations.isEmpty else { return }
    for (type, relations) in Dictionary(grouping: row.relations, by: \.name)
    where relations.count == 1 { singles.note(type) }
  }

  /// Remembers texts beside an activity's name, of its first row alone.
  private mutating func noteLabels(of row: SourceRow) {
    guard let name = Self.joined(keys.activity, of: row), places[name] == nil,
      let place = place(of: name)
    else { return }
    let labels = row.attributes.filter {
      !keys.activity.contains($0.key) && NameWords($0.key).has(["activity", "label", "task"])
    }
    let sorted = labels.sorted { $0.key < $1.key }.prefix(Self.labelsMax)
    activities[place].labels = sorted.compactMap(\.value.characters).filter { $0 != name }
  }

  private mutating func place(of activity: String) -> Int? {
    if let place = places[activity] { return place }
    guard activities.count < Self.activitiesMax else { return nil }
    activities.append(Activity(name: activity))
    places[activity] = activities.count - 1
    return activities.count - 1
  }

  private mutating func describe(_ id: String, _ attributes: ArraySlice<SourceAttribute>) {
    guard cases[id] != nil || cases.count < Self.casesMax,
      cases[id]?.isDescribed != true
    else { return }
    var trace = cases[id] ?? CaseTrace()
    trace.isDescribed = true
    for attribute in attributes {
      guard let place = caseAttributes.note(attribute),
        let day = attribute.value.day, trace.days.count < AttributeTallies.datesMax
      else { continue }
      trace.days.append((place, day))
    }
    cases[id] = trace
  }

  private static func joined(_ keys: [String], of row: SourceRow) -> String? {
    let parts = keys.compactMap { key in
      row.attributes.first { $0.key == key }?.value.characters
    }
    return parts.isEmpty ? nil : parts.joined(separator: " / ")
  }
}

extension MappingSurvey.CaseTrace {
  /// Takes an event in; of two at one time the first met is the earlier.
  fileprivate mutating func note(_ activity: Int, at time: Int64) {
    if time < first {
      first = time
      firstActivity = activity
    }
    if time >= last {
      last = time
      lastActivity = activity
    }
    while seen.count <= activity / 64 { seen.append(0) }
    seen[activity / 64] |= 1 << UInt64(activity % 64)
  }
}
