package import EventModel
internal import Foundation

/// The documented JSON form of a stored event: the keys of `log append`, and what the log added.
package enum EnvelopeJSON {
  /// One line of canonical JSON.
  ///
  /// `record`, if given, is carried in base64, for those who want to hash it themselves.
  package static func line(for envelope: Envelope, record: [UInt8]? = nil) -> String {
    object(for: envelope, record: record).description
  }

  private static func object(for envelope: Envelope, record: [UInt8]?) -> CanonicalJSON {
    let event = envelope.event
    var members: [JSONValue.Member] = [
      .init("position", .number(envelope.position.description)),
      .init("revision", .number(envelope.revision.description)),
      .init("previous", .number(envelope.previous.description)),
      .init("recorded", .string(envelope.recorded.description)),
      .init("id", .string(event.id.description)),
      .init(
        "stream",
        .object([
          .init("kind", .string(event.stream.kind.description)),
          .init("id", .string(event.stream.id)),
        ])),
      .init("type", .string(event.type)),
      .init("schema", .number(String(event.schema))),
      .init("occurred", .string(event.occurred.description)),
      .init("payload", event.payload.value),
    ]
    let optional: [(String, String?)] = [
      ("received", event.received?.description), ("actor", event.actor), ("role", event.role),
      ("unit", event.unit), ("onBehalfOf", event.onBehalfOf), ("channel", event.channel),
      ("causation", event.causation?.description), ("correlation", event.correlation),
      ("command", event.command?.description), ("imposedBy", event.imposedBy?.description),
      ("legalBasis", event.legalBasis),
    ]
    members += optional.compactMap { key, text in text.map { .init(key, .string($0)) } }
    members += lists(of: envelope)
    if let record {
      members.append(.init("record", .string(Data(record).base64EncodedString())))
    }
    guard let object = try? CanonicalJSON(.object(members)) else {
      preconditionFailure("keys are distinct, and stored numbers and texts are JSON's")
    }
    return object
  }

  private static func lists(of envelope: Envelope) -> [JSONValue.Member] {
    let event = envelope.event
    var members: [JSONValue.Member] = []
    if !event.flags.isEmpty {
      let names = [(EventFlags.imported, "imported"), (.synthesised, "synthesised")]
      members.append(
        .init(
          "flags",
          .array(names.filter { event.flags.contains($0.0) }.map { .string($0.1) })))
    }
    if !event.tags.isEmpty {
      members.append(
        .init(
          "tags",
          .array(
            event.tags.map {
              .object([
                .init("name", .string($0.name)), .init("value", .string($0.value)),
                .init("qualifier", .string($0.qualifier)),
              ])
            })))
    }
    if !envelope.sealed.isEmpty {
      members.append(.init("sealed", .array(envelope.sealed.map { .object(sealed($0)) })))
    }
    return members
  }

  private static func sealed(_ field: SealedField) -> [JSONValue.Member] {
    [
      .init("field", .string(field.field)), .init("subject", .string(field.subject)),
      .init("nonce", .string(Data(field.nonce).base64EncodedString())),
      .init("ciphertext", .string(Data(field.ciphertext).base64EncodedString())),
      .init("fingerprint", .string(Data(field.fingerprint).base64EncodedString())),
    ]
  }
}
