package import EventModel
internal import Foundation

/// Reads one event to append from a line of JSON, as `EnvelopeJSON` writes it.
///
/// What a log assigned (position, revision, previous, recorded) and the record itself may stand
/// there and are no part of the event.
package struct DraftReader {
  private let members: [JSONValue.Member]
  private let place: String

  private static let keys = [
    "id", "stream", "type", "schema", "occurred", "received", "actor", "role", "unit",
    "onBehalfOf", "channel", "causation", "correlation", "command", "imposedBy", "legalBasis",
    "flags", "tags", "payload", "sealed", "position", "revision", "previous", "recorded", "record",
  ]

  private init(_ value: JSONValue, place: String, keys: [String]) throws(DraftError) {
    guard case .object(let members) = value else {
      throw DraftError("\(place) is no object", remedy: "write it as {…}")
    }
    for member in members where !keys.contains(where: { $0.utf8.elementsEqual(member.name.utf8) }) {
      throw DraftError(
        "\(place) has an unknown key \"\(member.name)\"",
        remedy: "known are \(keys.joined(separator: ", "))")
    }
    self.members = members
    self.place = place
  }

  /// An event, and what the log it comes from had assigned to it.
  package struct Read {
    /// The event.
    package let draft: Draft
    /// Its position there; 0 where nothing is said.
    package let position: UInt64
    /// When it was recorded there.
    package let recorded: Instant?
  }

  /// The event of a line.
  package static func draft(from line: [UInt8]) throws(DraftError) -> Draft {
    try read(line).draft
  }

  /// The event of a line, and what its log had assigned to it.
  package static func read(_ line: [UInt8]) throws(DraftError) -> Read {
    let value: JSONValue
    do {
      value = try CanonicalJSON(parsing: line).value
    } catch {
      throw DraftError(error)
    }
    let reader = try DraftReader(value, place: "the event", keys: keys)
    let recorded = try reader.optional("recorded") { (key) throws(DraftError) in
      try reader.time(key)
    }
    return Read(
      draft: try draft(by: reader),
      position: UInt64(clamping: reader.value("position")?.integer ?? 0),
      recorded: recorded?.instant)
  }

  private static func draft(by reader: DraftReader) throws(DraftError) -> Draft {
    var event = Event(
      id: try reader.identifier("id"), stream: try reader.stream(),
      type: try reader.text("type"), occurred: try reader.time("occurred"))
    event.schema = try reader.schema()
    event.received = try reader.optional("received") { (key) throws(DraftError) in
      try reader.time(key)
    }
    event.actor = try reader.optionalText("actor")
    event.role = try reader.optionalText("role")
    event.unit = try reader.optionalText("unit")
    event.onBehalfOf = try reader.optionalText("onBehalfOf")
    event.channel = try reader.optionalText("channel")
    event.causation = try reader.optional("causation") { (key) throws(DraftError) in
      try reader.identifier(key)
    }
    event.correlation = try reader.optionalText("correlation")
    event.command = try reader.optional("command") { (key) throws(DraftError) in
      try reader.identifier(key)
    }
    event.imposedBy = try reader.imposer()
    event.legalBasis = try reader.optionalText("legalBasis")
    event.flags = try reader.flags()
    event.tags = try reader.tags()
    event.payload = try reader.payload()
    return Draft(event, sealing: try reader.sealing(), sealed: try reader.sealed())
  }
}

extension DraftReader {
  private func value(_ key: String) -> JSONValue? {
    members.first { $0.name == key }?.value
  }

  private func text(_ key: String) throws(DraftError) -> String {
    guard let value = value(key) else {
      throw DraftError("\(place) has no \"\(key)\"", remedy: "every event has one")
    }
    guard let text = value.text else {
      throw DraftError("\"\(key)\" of \(place) is no string", remedy: "write it in quotes")
    }
    return text
  }

  private func optional<Value>(
    _ key: String, _ read: (String) throws(DraftError) -> Value
  ) throws(DraftError) -> Value? {
    value(key) == nil ? nil : try read(key)
  }

  private func optionalText(_ key: String) throws(DraftError) -> String? {
    try optional(key) { (key) throws(DraftError) in try text(key) }
  }

  private func identifier<ID: UniqueIdentifier>(_ key: String) throws(DraftError) -> ID {
    let text = try text(key)
    do throws(IdentifierError) {
      return try ID(parsing: text)
    } catch {
      throw DraftError("\"\(key)\" of \(place): \(error.sentence)", remedy: error.remedy)
    }
  }

  private func time(_ key: String) throws(DraftError) -> OffsetInstant {
    let text = try text(key)
    do throws(TimeTextError) {
      return try OffsetInstant(parsing: text)
    } catch {
      throw DraftError("\"\(key)\" of \(place): \(error.sentence)", remedy: error.remedy)
    }
  }

  private func stream() throws(DraftError) -> StreamName {
    guard let value = value("stream") else {
      throw DraftError("\(place) has no \"stream\"", remedy: "every event has one")
    }
    let reader = try DraftReader(value, place: "the stream", keys: ["kind", "id"])
    let word = try reader.text("kind")
    guard let kind = StreamKind(word) else {
      let known = StreamKind.allCases.map(\.description).joined(separator: ", ")
      throw DraftError("there is no kind of stream \"\(word)\"", remedy: "there are \(known)")
    }
    return StreamName(kind, try reader.text("id"))
  }

  private func schema() throws(DraftError) -> UInt16 {
    guard let value = value("schema") else { return 1 }
    guard let number = value.integer, let schema = UInt16(exactly: number) else {
      throw DraftError(
        "\"schema\" of \(place) is no version", remedy: "write a whole number up to 65535")
    }
    return schema
  }

  private func imposer() throws(DraftError) -> Imposer? {
    guard let word = try optionalText("imposedBy") else { return nil }
    guard let imposer = Imposer(word) else {
      let known = Imposer.allCases.map(\.description).joined(separator: ", ")
      throw DraftError("\"\(word)\" imposes no step", remedy: "write one of \(known)")
    }
    return imposer
  }

  private func flags() throws(DraftError) -> EventFlags {
    var flags: EventFlags = []
    for item in try list("flags") {
      switch item.text {
      case "imported": flags.insert(.imported)
      case "synthesised": flags.insert(.synthesised)
      default: throw DraftError("there is no such flag", remedy: "known: imported, synthesised")
      }
    }
    return flags
  }

  private func tags() throws(DraftError) -> [Tag] {
    var tags: [Tag] = []
    for item in try list("tags") {
      let reader = try DraftReader(item, place: "a tag", keys: ["name", "value", "qualifier"])
      tags.append(
        Tag(
          name: try reader.text("name"), value: try reader.text("value"),
          qualifier: try reader.optionalText("qualifier") ?? ""))
    }
    return tags
  }

  private static let openKeys = ["field", "subject", "text"]
  private static let sealedKeys = ["field", "subject", "nonce", "ciphertext", "fingerprint"]

  /// The fields that come as text, to be sealed here.
  private func sealing() throws(DraftError) -> [Plaintext] {
    var fields: [Plaintext] = []
    for item in try list("sealed") where item["ciphertext"] == nil {
      let reader = try DraftReader(item, place: "a sealed field", keys: Self.openKeys)
      fields.append(
        Plaintext(
          field: try reader.text("field"), subject: try reader.text("subject"),
          text: try reader.text("text")))
    }
    return fields
  }

  /// The fields that were sealed in the log the event comes from.
  private func sealed() throws(DraftError) -> [SealedField] {
    var fields: [SealedField] = []
    for item in try list("sealed") where item["ciphertext"] != nil {
      let reader = try DraftReader(item, place: "a sealed field", keys: Self.sealedKeys)
      fields.append(
        SealedField(
          field: try reader.text("field"), subject: try reader.text("subject"),
          nonce: try reader.bytes("nonce", count: 12),
          ciphertext: try reader.bytes("ciphertext", count: nil),
          fingerprint: try reader.bytes("fingerprint", count: 32)))
    }
    return fields
  }

  private func bytes(_ key: String, count: Int?) throws(DraftError) -> [UInt8] {
    guard let data = Data(base64Encoded: try text(key)), count == nil || data.count == count else {
      throw DraftError(
        "\"\(key)\" of \(place) is no base64 of the right length",
        remedy: "take it as the export wrote it")
    }
    return Array(data)
  }

  private func payload() throws(DraftError) -> CanonicalJSON {
    guard let value = value("payload") else { return .empty }
    do throws(JSONError) {
      return try CanonicalJSON(value)
    } catch {
      throw DraftError(error)
    }
  }

  private func list(_ key: String) throws(DraftError) -> [JSONValue] {
    guard let value = value(key) else { return [] }
    guard case .array(let items) = value else {
      throw DraftError("\"\(key)\" of \(place) is no list", remedy: "write it as […]")
    }
    return items
  }
}
