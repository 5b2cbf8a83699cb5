internal import EventModel

/// Makes a CloudEvent of a row.
struct CloudEventMaking {
  /// The event's members.
  private(set) var members: [JSONValue.Member] = [.init("specversion", .string("1.0"))]

  /// The row's characters by attribute, the first of each name.
  private var values: [String: String] = [:]
  /// The attributes told elsewhere than in data.
  private var used: Set = [CarriedKey.event, "fribrev:id", "fribrev:source"]
  /// The event of ours that the row carries.
  private let carried: CanonicalJSON?
  /// True if the row has the attributes of a CloudEvent.
  private let isNative: Bool

  /// Takes the row and which of the file's it is, its id where it has no other.
  init(_ row: SourceRow, number: Int) {
    for attribute in row.attributes where values[attribute.key] == nil {
      values[attribute.key] = attribute.value.characters
    }
    carried = values[CarriedKey.event].flatMap { try? CanonicalJSON(parsing: $0) }
    isNative = ["id", "source", "type"].allSatisfy { [values] in values[$0]?.isEmpty == false }
    addIdentity(number)
    addCircumstances(row.caseID)
    add(CloudEvent.carried, values[CarriedKey.event].map(Self.escaped))
    addData(of: row)
  }

  /// The attributes that every event must have.
  private mutating func addIdentity(_ number: Int) {
    let id = native("id") ?? first("fribrev:id", "identity:id") ?? carried?.field("id")?.text
    add("id", id ?? String(number))
    let name = first("fribrev:source") ?? carried.flatMap(Self.source) ?? "log"
    add("source", native("source") ?? "urn:fribrev:\(Self.encoded(name))")
    if let type = native("type") {
      add("type", type)
    } else {
      let activity = first("concept:name", "activity") ?? "event"
      add("type", "example.fribrev.\(Self.encoded(activity)).v1")
    }
  }

  private mutating func addCircumstances(_ caseID: String?) {
    add("subject", caseID.map(Self.spoken) ?? native("subject") ?? first("case:concept:name"))
    let timeKey = isNative ? "time" : "time:timestamp"
    if let time = values[timeKey], CloudEvent.isTime(time) { add("time", first(timeKey)) }
    let position = carried?.field("position")?.integer.map { String($0) }
    add("sequence", position ?? native("sequence"))
    add("recordedtime", carried?.field("recorded")?.text ?? native("recordedtime"))
    add("actor", carried?.field("actor")?.text.map(Self.spoken) ?? native("actor"))
    for name in ["datacontenttype", "dataschema"] { add(name, native(name)) }
  }

  /// All that was not told yet.
  private mutating func addData(of row: SourceRow) {
    let binary = native("data_base64")
    let rest = JSONMembers.members(of: row.attributes.filter { !used.contains($0.key) })
    if let binary {
      // What stands beside data in base64 can only be extensions.
      add("data_base64", binary)
      members += rest.filter { $0.name.utf8.allSatisfy(CloudEvent.isOfName) }
    } else if !rest.isEmpty {
      members.append(.init("data", .object(rest)))
    }
  }

  private mutating func add(_ name: String, _ text: String?) {
    if let text, !text.isEmpty { members.append(.init(name, .string(text))) }
  }

  /// The first of these attributes that has characters.
  private mutating func first(_ keys: String...) -> String? {
    for key in keys {
      if let text = values[key], !text.isEmpty {
        used.insert(key)
        return Self.spoken(text)
      }
    }
    return nil
  }

  /// An attribute of a row that is a CloudEvent already.
  private mutating func native(_ key: String) -> String? { isNative ? first(key) : nil }
}

extension CloudEventMaking {
  /// The source an imported event is of, as its tags say.
  private static func source(of event: CanonicalJSON) -> String? {
    guard case .array(let tags)? = event.field("tags") else { return nil }
    let tag = tags.first {
      $0["name"]?.text == "source" && $0["qualifier"]?.text == "import"
    }
    return tag?["value"]?.text
  }

  /// The text with U+FFFD for control characters, which no attribute may hold.
  private static func spoken(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: CloudEvent.isControl) else { return text }
    var spoken = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      spoken.append(CloudEvent.isControl(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(spoken)
  }

  /// JSON with control characters escaped that JSON allows and attributes don't; line ends between
  /// its values become blanks.
  private static func escaped(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: CloudEvent.isControl) else { return json }
    var escaped = ""
    for scalar in json.unicodeScalars {
      if !CloudEvent.isControl(scalar) {
        escaped.unicodeScalars.append(scalar)
      } else if scalar.value < 0x20 {
        escaped += " "
      } else {
        escaped += "\\u00" + String(scalar.value, radix: 16)
      }
    }
    return escaped
  }

  /// Percent encoding of all but what a URI leaves as it is.
  static func encoded(_ text: String) -> String {
    var encoded: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      let isFree =
        byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26
        || "-._~".utf8.contains(byte)
      if isFree {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
