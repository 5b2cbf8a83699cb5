import EventModel

/// Makes the benchmark's events: 100 000 cases hit at random, 40 types, 200 units, 2 000 actors, a
/// millisecond apart; the same seed gives the same events.
struct EventMaker {
  static let caseCount = 100_000
  /// Sizes of records, evenly spread; 350 bytes on average.
  static let recordBytes = 310...390

  private var random: SplitMix64
  private var milliseconds: UInt64 = 1_483_228_800_000
  private let types: [String]
  private let units: [String]
  private let actors: [String]
  private let filling: [UInt8]

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let nouns = [
      "Application", "Certificate", "Decision", "Inquiry", "Message", "Payment", "Plan", "Review",
    ]
    let verbs = ["Received", "Registered", "Assigned", "Completed", "Returned"]
    types = nouns.flatMap { noun in verbs.map { noun + $0 } }
    units = (0..<200).map { "office-\(100 + $0 / 4)/team-\($0 % 4)" }
    actors = (0..<2_000).map { "handler-\(1_000 + $0)" }
    let letters = Array("abcdefghijklmnopqrstuvwxyz      ".utf8)
    filling = (0..<65_536).map { _ in letters[Int(random.next() % 32)] }
    self.random = random
  }

  /// The same events from a later one on.
  init(seed: UInt64, after count: Int) {
    self.init(seed: seed)
    milliseconds += UInt64(count)
    random = SplitMix64(seed: ~seed)
  }

  /// When the last event made was recorded.
  var recorded: Instant { Instant(microseconds: Int64(milliseconds) * 1_000) }

  /// The next events.
  mutating func drafts(_ count: Int) -> [Draft] {
    (0..<count).map { _ in draft() }
  }

  private mutating func draft() -> Draft {
    milliseconds += 1
    let number = Int.random(in: 0..<Self.caseCount, using: &random)
    var event = Event(
      id: .version7(milliseconds: milliseconds, random: (random.next(), random.next())),
      stream: StreamName(.case, "2017-\(Self.sixDigits(number))"),
      type: pick(types), occurred: OffsetInstant(recorded, offsetMinutes: 60))
    event.actor = pick(actors)
    event.role = "caseworker"
    event.unit = pick(units)
    event.channel = "letter"
    event.tags = [
      Tag(name: "person", value: "p-\(Self.sixDigits(number))", qualifier: "applicant")
    ]
    event.payload = payload(size: size(besides: event))
    return Draft(event)
  }

  private mutating func pick(_ list: [String]) -> String {
    list[Int.random(in: 0..<list.count, using: &random)]
  }

  /// What is left of a record of random size for the payload.
  private mutating func size(besides event: Event) -> Int {
    Int.random(in: Self.recordBytes, using: &random) - RecordWriter.bytes(of: event).count
      + event.payload.bytes.count
  }

  private mutating func payload(size: Int) -> CanonicalJSON {
    let amount = Int.random(in: 100_000...999_999, using: &random)
    let start = "{\"amount\":\(amount),\"dueDate\":\"2017-04-13\",\"note\":\""
    let room = size - start.utf8.count - 2
    let place = Int.random(in: 0..<filling.count - 512, using: &random)
    let text = Array(start.utf8) + filling[place..<place + room] + Array("\"}".utf8)
    guard let payload = try? CanonicalJSON(parsing: text) else {
      preconditionFailure("letters and spaces in quotes are JSON")
    }
    return payload
  }

  private static func sixDigits(_ number: Int) -> String {
    String(String(1_000_000 + number).dropFirst())
  }
}
