internal import EventModel

/// Values too large for their events: put beside them as attachments of the import, by hash.
enum LargeValues {
  /// Payloads larger than this give up values: a record has 65 535 bytes, names and tags included.
  private static let payloadBytesMax = 30_000
  /// A value put aside, in its event: its hash stands here.
  private static let mark = "attached"
  /// Bytes that it takes up there; a value that takes less stays.
  private static let markBytes = 80
  /// How the attachment of a value is named, before the hash.
  private static let prefix = "value:"

  /// The payload with its largest attributes put aside until it fits; nil where it fits as it is.
  static func putAside(
    _ payload: CanonicalJSON
  ) -> (payload: CanonicalJSON, attachments: [SourceAttachment])? {
    guard payload.bytes.count > payloadBytesMax, case .object(var members) = payload.value,
      let place = members.firstIndex(where: { $0.name == "attributes" }),
      case .object(var attributes) = members[place].value
    else { return nil }
    var attachments: [SourceAttachment] = []
    var size = payload.bytes.count
    let sizes = attributes.map { bytes(of: $0.value).count }
    for index in sizes.indices.sorted(by: { sizes[$0] > sizes[$1] })
    where size > payloadBytesMax && sizes[index] > markBytes {
      let content = attributes[index].value
      let hash = hexadecimal(EventIdentity.digest(bytes(of: content)))
      attachments.append(SourceAttachment(name: prefix + hash, content: content))
      attributes[index] = .init(
        attributes[index].name, .object([.init(mark, .string(hash))]))
      size -= sizes[index] - markBytes
    }
    guard !attachments.isEmpty else { return nil }
    members[place] = .init("attributes", .object(attributes))
    guard let fitted = try? CanonicalJSON(.object(members)) else {
      preconditionFailure("a payload that was JSON still is")
    }
    return (fitted, attachments)
  }

  /// The name of the attachment that a value stands in; nil for values in their own place.
  static func attachment(of value: JSONValue) -> String? {
    guard case .object(let members) = value, members.count == 1 else { return nil }
    return value[mark]?.text.map { prefix + $0 }
  }

  /// The name that the attachment of a value has.
  static func name(of value: JSONValue) -> String {
    prefix + hexadecimal(EventIdentity.digest(bytes(of: value)))
  }

  private static func bytes(of value: JSONValue) -> [UInt8] {
    guard let json = try? CanonicalJSON(value, root: .any) else {
      preconditionFailure("a value of a payload is JSON")
    }
    return json.bytes
  }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
