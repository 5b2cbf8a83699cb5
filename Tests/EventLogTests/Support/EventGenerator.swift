import EventLog
import EventModel

/// Makes drafts that use every field an event has, and queries over them.
struct EventGenerator {
  var texts: TextGenerator
  /// Counts up, so that most event ids are new.
  private var serial: UInt64 = 0

  init(seed: UInt64) {
    texts = TextGenerator(random: SeededGenerator(seed: seed))
  }

  var random: SeededGenerator {
    get { texts.random }
    set { texts.random = newValue }
  }

  mutating func eventID() -> EventID {
    serial += 1
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<6:
      return .version7(milliseconds: 1_000 + serial, random: (random.next(), random.next()))
    case 6..<8: return EventID(high: random.next(), low: serial)
    case 8: return EventID(high: random.chance(50) ? 0 : .max, low: serial)
    default: return EventID(high: serial << 40, low: random.next())
    }
  }

  mutating func commandID() -> CommandID {
    serial += 1
    return CommandID(high: random.chance(50) ? random.next() : 0, low: serial)
  }

  mutating func instant() -> Instant {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return random.pick([.epoch, .earliest, .latest, Instant(microseconds: -1)])
    case 1: return Instant(microseconds: random.pick([.min, .max]))
    case 2: return Instant(microseconds: Int64(bitPattern: random.next()))
    default: return .someDay.later(by: Int64.random(in: -1_000...1_000, using: &random))
    }
  }

  private mutating func time() -> OffsetInstant {
    OffsetInstant(instant(), offsetMinutes: random.pick([0, 0, 60, 120, -1_439, 1_439, 345]))
  }

  mutating func stream() -> StreamName {
    StreamName(random.pick(StreamKind.allCases), texts.name())
  }

  mutating func tag() -> Tag {
    Tag(name: texts.name(), value: texts.text(), qualifier: random.chance(50) ? texts.text() : "")
  }

  mutating func draft() -> Draft {
    var event = Event(id: eventID(), stream: stream(), type: texts.name(), occurred: time())
    event.schema = random.chance(80) ? 1 : UInt16.random(in: 0 ... .max, using: &random)
    event.received = random.chance(30) ? time() : nil
    event.actor = texts.optionalName()
    event.role = texts.optionalName(20)
    event.unit = texts.optionalName()
    event.onBehalfOf = texts.optionalName(20)
    event.channel = texts.optionalName(20)
    event.causation = random.chance(20) ? eventID() : nil
    event.correlation = texts.optionalName(30)
    event.imposedBy = random.chance(30) ? random.pick(Imposer.allCases) : nil
    event.legalBasis = texts.optionalName(20)
    event.flags = random.pick([[], [], .imported, .synthesised, [.imported, .synthesised]])
    event.tags = (0..<random.pick([0, 0, 1, 2, 5])).map { _ in tag() }
    event.payload = texts.payload()
    var draft = Draft(event)
    if random.chance(15) {
      draft.sealing = (0..<random.pick([1, 1, 2, 4])).map { _ in
        Plaintext(field: texts.name(), subject: texts.name(), text: texts.text())
      }
    }
    return draft
  }

  /// A new batch; `command` marks some or all of it.
  mutating func batch(_ count: Int) -> [Draft] {
    var drafts = (0..<count).map { _ in draft() }
    switch Int.random(in: 0..<6, using: &random) {
    case 0, 1:
      let command = commandID()
      for index in drafts.indices { drafts[index].event.command = command }
    case 2:
      let command = commandID()
      for index in drafts.indices where index >= count / 2 { drafts[index].event.command = command }
    case 3:
      for index in drafts.indices where random.chance(50) {
        drafts[index].event.command = commandID()
      }
    default: break
    }
    if random.chance(30) { drafts.sort { $0.event.id < $1.event.id } }
    return drafts
  }

  mutating func query() -> Query {
    var query = Query()
    if random.chance(20) { query.kinds = (0..<2).map { _ in random.pick(StreamKind.allCases) } }
    if random.chance(20) { query.streams = (0..<random.pick([1, 1, 3])).map { _ in stream() } }
    if random.chance(25) { query.types = (0..<random.pick([1, 2])).map { _ in texts.name() } }
    if random.chance(20) { query.units = (0..<random.pick([1, 2])).map { _ in texts.name() } }
    if random.chance(15) { query.actors = [texts.name()] }
    if random.chance(10) { query.tags = (0..<random.pick([1, 2])).map { _ in tag() } }
    if random.chance(10) { query.correlation = texts.name() }
    if random.chance(15) { query.occurred = range() }
    if random.chance(15) { query.recorded = range() }
    return query
  }

  private mutating func range() -> ClosedRange<Instant> {
    let (one, other) = (instant(), instant())
    return min(one, other)...max(one, other)
  }
}
