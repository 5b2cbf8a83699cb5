import EventModel
import Foundation

@testable import Interchange

/// What the tests of OCEL and of its JSON share.
enum OCELTestSupport {
  /// Hand-written logs.
  static let fixtures = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/Interchange/ocel")

  /// Real logs, which are no part of the project.
  static let logs = ProcessInfo.processInfo.environment["FRIBREV_LOGS"].map {
    URL(fileURLWithPath: $0)
  }

  /// How long fuzzing may take.
  static var fuzzSeconds: Double {
    switch ProcessInfo.processInfo.environment["FRIBREV_LONG"] {
    case "1": 600
    case "short": 30
    default: 3
    }
  }

  /// Runs `body` with the path of a new file holding `bytes`, and takes it away afterwards.
  static func withFile<Result>(
    _ bytes: some Sequence<UInt8>, _ body: (String) throws -> Result
  ) throws -> Result {
    try withPath { path in
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      return try body(path)
    }
  }

  /// Runs `body` with a path where nothing is.
  static func withPath<Result>(_ body: (String) throws -> Result) throws -> Result {
    let path = URL(fileURLWithPath: NSTemporaryDirectory()).appending(path: "ocel-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }
}

/// A generator of reproducible numbers (SplitMix64).
struct OCELRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Changes a text of bytes in a few places: bytes flipped, left out, doubled or moved.
  mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &self) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &self)
      let end = min(bytes.count, place + Int.random(in: 1...12, using: &self))
      switch Int.random(in: 0..<5, using: &self) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &self)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 3: bytes.swapAt(place, Int.random(in: bytes.indices, using: &self))
      default: bytes[place] = Array("\"\\{}[],:0<>&/'".utf8).randomElement(using: &self) ?? 0
      }
    }
    return bytes
  }
}

/// What reading a file gave: its items without places, and what was noted.
struct OCELReading {
  var items: [SourceItem]
  var diagnostics: Diagnostics

  /// Reads a file; throws what the reader throws.
  init(
    _ path: String, with reader: some SourceReader, isStrict: Bool = false,
    keepsPlaces: Bool = false
  ) throws {
    diagnostics = Diagnostics(file: "log", isStrict: isStrict)
    var reader = reader
    var found: [SourceItem] = []
    try reader.read(SourceInput(path: path), diagnostics: diagnostics) { item in
      found.append(keepsPlaces ? item : Self.placeless(item))
    }
    items = found
  }

  var rows: [SourceRow] {
    items.compactMap { item in if case .row(let row) = item { row } else { nil } }
  }

  var objects: [SourceObject] {
    items.compactMap { item in if case .object(let object) = item { object } else { nil } }
  }

  /// How often each deviation was met.
  var counts: [Deviation: Int] {
    Dictionary(
      uniqueKeysWithValues: diagnostics.deviations.map { ($0.deviation, $0.count) })
  }

  private static func placeless(_ item: SourceItem) -> SourceItem {
    let nowhere = SourcePlace(line: 1)
    switch item {
    case .row(var row):
      row.place = nowhere
      return .row(row)
    case .object(var object):
      object.place = nowhere
      return .object(object)
    case .attachment, .caseAttributes: return item
    }
  }
}
