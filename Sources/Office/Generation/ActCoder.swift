internal import Casework

/// Planned acts as bytes, for the spool that sorts a history: read once by the program that wrote
/// them, so the form has no version.
struct ActCoder {
  /// An act, with whether it is the last of its life.
  static func encode(_ act: PlannedAct, isLast: Bool, into bytes: inout [UInt8]) {
    var writer = ActWriter(bytes: bytes)
    bytes = []
    let command = act.command
    writer.put(command.type.rawValue)
    writer.put(UInt8(isLast ? 1 : 0))
    writer.put(command.id.high)
    writer.put(command.id.low)
    writer.put(command.stream.kind.rawValue)
    writer.put(command.stream.id)
    writer.put(command.occurred)
    writer.put(command.received != nil)
    if let received = command.received { writer.put(received) }
    writer.put(command.agent.actor)
    for text in [
      command.agent.role, command.agent.unit, command.agent.onBehalfOf, command.channel,
      command.legalBasis,
    ] { writer.put(text) }
    writer.put(command.imposedBy?.rawValue ?? 0)
    writer.put(UInt8(command.fields.count))
    for member in command.fields {
      writer.put(member.name)
      writer.put(member.value)
    }
    writer.put(UInt8(command.sealing.count))
    for plaintext in command.sealing {
      writer.put(plaintext.field)
      writer.put(plaintext.subject)
      writer.put(plaintext.text)
    }
    writer.put(UInt8(act.truths.count))
    for truth in act.truths {
      writer.put(truth.kind.rawValue)
      writer.put(UInt8(truth.details.count))
      for detail in truth.details {
        writer.put(detail.name)
        writer.put(detail.value)
      }
    }
    bytes = writer.bytes
  }

  /// The act again; traps for bytes that `encode` did not make.
  static func decode(
    _ bytes: ArraySlice<UInt8>, recorded: Instant
  ) -> (act: PlannedAct, isLast: Bool) {
    var reader = ActReader(bytes: bytes)
    guard let type = EventType(rawValue: reader.number()) else {
      preconditionFailure("a spooled act has a type of the vocabulary")
    }
    let isLast = reader.flag()
    let id = CommandID(high: reader.number(), low: reader.number())
    guard let kind = StreamKind(rawValue: reader.number()) else {
      preconditionFailure("a spooled act belongs to a kind of stream")
    }
    let stream = StreamName(kind, reader.text())
    let occurred = reader.time()
    let received = reader.flag() ? reader.time() : nil
    let actor = reader.text()
    let (role, unit, other) = (reader.optional(), reader.optional(), reader.optional())
    var command = Command(
      id, type, in: stream, by: Agent(actor, role: role, unit: unit, for: other), at: occurred)
    command.received = received
    command.channel = reader.optional()
    command.legalBasis = reader.optional()
    command.imposedBy = Imposer(rawValue: reader.number())
    for _ in 0..<(reader.number() as UInt8) {
      let name = reader.text()
      command.set(name, to: reader.value())
    }
    for _ in 0..<(reader.number() as UInt8) {
      let (field, subject) = (reader.text(), reader.text())
      command.seal(field, of: subject, reader.text())
    }
    var truths: [Truth] = []
    for _ in 0..<(reader.number() as UInt8) { truths.append(reader.truth()) }
    return (PlannedAct(command: command, recorded: recorded, truths: truths), isLast)
  }
}

/// Appends values to bytes.
private struct ActWriter {
  var bytes: [UInt8]

  mutating func put<Number: FixedWidthInteger>(_ number: Number) {
    for place in 0..<Number.bitWidth / 8 {
      bytes.append(UInt8(truncatingIfNeeded: number >> (8 * place)))
    }
  }

  mutating func put(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func put(_ time: OffsetInstant) {
    put(time.instant.microseconds)
    put(time.offsetMinutes)
  }

  mutating func put(_ text: String) {
    put(UInt32(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func put(_ text: String?) {
    put(text != nil)
    if let text { put(text) }
  }

  mutating func put(_ value: JSONValue) {
    switch value {
    case .null: put(0 as UInt8)
    case .bool(let flag):
      put(1 as UInt8)
      put(flag)
    case .number(let text):
      put(2 as UInt8)
      put(text)
    case .string(let text):
      put(3 as UInt8)
      put(text)
    case .array(let values):
      put(4 as UInt8)
      put(UInt32(values.count))
      for value in values { put(value) }
    case .object(let members):
      put(5 as UInt8)
      put(UInt32(members.count))
      for member in members {
        put(member.name)
        put(member.value)
      }
    }
  }
}

/// Reads what `ActWriter` appended, in the same order.
private struct ActReader {
  let bytes: ArraySlice<UInt8>
  private var place: Int

  init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  mutating func number<Number: FixedWidthInteger>() -> Number {
    var number: Number = 0
    for shift in 0..<Number.bitWidth / 8 {
      number |= Number(truncatingIfNeeded: bytes[place]) << (8 * shift)
      place += 1
    }
    return number
  }

  mutating func flag() -> Bool { (number() as UInt8) == 1 }

  mutating func time() -> OffsetInstant {
    let instant = Instant(microseconds: number())
    return OffsetInstant(instant, offsetMinutes: number())
  }

  mutating func text() -> String {
    let count = Int(number() as UInt32)
    defer { place += count }
    return String(decoding: bytes[place..<place + count], as: UTF8.self)
  }

  mutating func optional() -> String? { flag() ? text() : nil }

  mutating func value() -> JSONValue {
    switch number() as UInt8 {
    case 0: return .null
    case 1: return .bool(flag())
    case 2: return .number(text())
    case 3: return .string(text())
    case 4: return .array((0..<(number() as UInt32)).map { _ in value() })
    default:
      return .object(
        (0..<(number() as UInt32)).map { _ in JSONValue.Member(text(), value()) })
    }
  }

  mutating func truth() -> Truth {
    guard let kind = Truth.Kind(rawValue: text()) else {
      preconditionFailure("a spooled truth has a kind")
    }
    return Truth(kind, (0..<(number() as UInt8)).map { _ in (text(), text()) })
  }
}
