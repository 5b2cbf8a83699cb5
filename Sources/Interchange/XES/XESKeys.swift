/// The keys of an XES file: which are promised where, and which element had them last.
///
/// Each attribute of each event asks here once.
struct XESKeys {
  private var indexes: [String: Int] = [:]
  private var entries: [Entry] = []
  private var bytes = 0
  /// The keys promised for all events and for all traces.
  private(set) var eventGlobals: [Int] = []
  private(set) var traceGlobals: [Int] = []

  /// Beyond this, keys are no longer kept: a file has them by the thousand, not by the million.
  private static let bytesMax = 64 << 20
  private static let entryBytes = 64

  /// Where a key was met last.
  private struct Entry {
    let name: String
    var log = 0
    var trace = 0
    var event = 0
    var isEventGlobal = false
    var isTraceGlobal = false
  }

  /// The key's number; nil for a key that is new.
  func index(of key: String) -> Int? { indexes[key] }

  /// Keeps a new key; nil once there are too many.
  mutating func add(_ key: String) -> Int? {
    bytes += key.utf8.count + Self.entryBytes
    guard bytes <= Self.bytesMax else { return nil }
    indexes[key] = entries.count
    entries.append(Entry(name: key))
    return entries.count - 1
  }

  /// Promises a key for all events or all traces.
  mutating func promise(_ key: String, forTraces: Bool) {
    guard let index = index(of: key) ?? add(key) else { return }
    if forTraces {
      if !entries[index].isTraceGlobal { traceGlobals.append(index) }
      entries[index].isTraceGlobal = true
    } else {
      if !entries[index].isEventGlobal { eventGlobals.append(index) }
      entries[index].isEventGlobal = true
    }
  }

  /// Notes the key in a part; false if the part had it already.
  mutating func isNew(_ key: String, _ index: Int?, in part: inout XESPart) -> Bool {
    guard let index else { return part.names.insert(key).inserted }
    switch part.kind {
    case .event:
      guard entries[index].event != part.number else { return false }
      entries[index].event = part.number
      if entries[index].isEventGlobal { part.globalsFound += 1 }
    case .trace:
      guard entries[index].trace != part.number else { return false }
      entries[index].trace = part.number
      if entries[index].isTraceGlobal { part.globalsFound += 1 }
    case .log:
      guard entries[index].log != part.number else { return false }
      entries[index].log = part.number
    default: return part.names.insert(key).inserted
    }
    return true
  }

  /// The promised keys that an event or a trace lacks.
  func missing(in part: XESPart) -> [String] {
    switch part.kind {
    case .event where part.globalsFound < eventGlobals.count:
      eventGlobals.filter { entries[$0].event != part.number }.map { entries[$0].name }
    case .trace where part.globalsFound < traceGlobals.count:
      traceGlobals.filter { entries[$0].trace != part.number }.map { entries[$0].name }
    default: []
    }
  }
}
