internal import EventModel

extension RowInterpreter {
  /// The attributes of a row, and which of them still have to be kept as they are.
  struct Parts {
    private let row: SourceRow
    private let missing: [String: [String]]
    /// A bit for each attribute that stands elsewhere in the event, to the character; those past
    /// the 64th never do.
    private var settled: UInt64 = 0
    /// What only some may read.
    private(set) var personal: [PersonalValue] = []
    /// An attribute that is to be sealed and of which nobody says whom it is about.
    private(set) var unsealable: String?
    /// The attributes that are personal: in no open payload and in no hash.
    private var hidden: Set<Int> = []

    init(row: SourceRow, keys: SourceKeys, mapping: Mapping) {
      self.row = row
      missing = mapping.missing
      guard !mapping.sealing.isEmpty || !mapping.pseudonymised.isEmpty else { return }
      for (index, attribute) in row.attributes.enumerated() {
        hide(attribute, at: index, keys: keys, mapping)
      }
    }

    private mutating func hide(
      _ attribute: SourceAttribute, at index: Int, keys: SourceKeys, _ mapping: Mapping
    ) {
      guard let text = attribute.value.characters, !text.isEmpty else { return }
      if mapping.pseudonymised.contains(attribute.key) {
        let part: PersonalValue.Part =
          attribute.key == keys.actor ? .actor : attribute.key == keys.unit ? .unit : .attribute
        personal.append(PersonalValue(key: attribute.key, text: text, person: "", part: part))
      } else if let key = mapping.sealing[attribute.key],
        let person = row.attributes.first(where: { $0.key == key })?.value.characters,
        !person.isEmpty
      {
        personal.append(
          PersonalValue(key: attribute.key, text: text, person: person, part: .attribute))
      } else {
        if mapping.sealing[attribute.key] != nil { unsealable = attribute.key }
        return
      }
      hidden.insert(index)
    }

    /// The value under a key; nil where it is missing, or stands for none.
    func value(of key: String) -> String? {
      guard let attribute = row.attributes.first(where: { $0.key == key }),
        let text = attribute.value.characters, !text.isEmpty
      else { return nil }
      return !missing.isEmpty && missing[key]?.contains(text) == true ? nil : text
    }

    /// The values of several keys in one text; nil where all are missing.
    func joined(_ keys: [String], _ part: String) -> String? {
      if keys.count == 1 { return value(of: keys[0]) }
      let values = keys.compactMap { value(of: $0) }
      return values.isEmpty ? nil : values.joined(separator: " / ")
    }

    /// The value that goes to a place of the event's own.
    mutating func taken(_ key: String?) -> String? {
      guard let key, let text = value(of: key) else { return nil }
      if personal.contains(where: { $0.key == key && $0.part != .attribute }) {
        // The pseudonym is put here when the store is at hand.
        return "-"
      }
      settle(key, as: text)
      return text
    }

    /// Notes that an attribute stands elsewhere, if it can be put back from there as it is.
    mutating func settle(_ key: String?, as text: String, isTime: Bool = false) {
      guard let key, let index = row.attributes.firstIndex(where: { $0.key == key }) else { return }
      let attribute = row.attributes[index]
      guard attribute.nested.isEmpty else { return }
      let isPlain =
        switch attribute.value {
        case .text(let own): own == text
        case .time(let own): isTime && own == text
        default: false
        }
      if isPlain && index < 64 { settled |= 1 << UInt64(index) }
    }

    /// What is kept as attributes, as JSON.
    func attributesJSON(_ json: inout AttributeJSON) -> [UInt8] {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(256)
      json.append(
        row.attributes,
        leavingOut: { ($0 < 64 && settled >> UInt64($0) & 1 == 1) || hidden.contains($0) },
        to: &bytes)
      return bytes
    }

    /// All that the row says and that is not personal, as JSON: the same whatever the mapping makes
    /// of it.
    func contentJSON(_ json: inout AttributeJSON) -> [UInt8] {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(512)
      json.append(row.attributes, leavingOut: { hidden.contains($0) }, to: &bytes)
      for relation in row.relations {
        for text in [relation.name, relation.value, relation.qualifier] {
          AttributeJSON.quote(text, to: &bytes)
        }
      }
      return bytes
    }
  }

  /// What an imported event's payload holds, in the order of the members' names.
  struct Payload {
    var activity: String?
    var attributes: [UInt8] = []
    var fields: [JSONValue.Member] = []
    var lifecycle: String?
    var relations: [Tag] = []
    var start: String?

    /// Canonical JSON.
    var json: CanonicalJSON {
      guard fields.isEmpty && relations.isEmpty else { return assembled }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(attributes.count + 128)
      bytes.append(UInt8(ascii: "{"))
      func member(_ name: String, _ write: (inout [UInt8]) -> Void) {
        if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
        bytes += "\"\(name)\":".utf8
        write(&bytes)
      }
      if let activity { member("activity") { AttributeJSON.quote(activity, to: &$0) } }
      if attributes.count > 2 { member("attributes") { $0 += attributes } }
      if let lifecycle { member("lifecycle") { AttributeJSON.quote(lifecycle, to: &$0) } }
      if let start { member("start") { AttributeJSON.quote(start, to: &$0) } }
      bytes.append(UInt8(ascii: "}"))
      return CanonicalJSON(trusted: bytes)
    }

    /// The same by way of values: fields of a known type stand between the others.
    private var assembled: CanonicalJSON {
      var members = fields
      let texts = [("activity", activity), ("lifecycle", lifecycle), ("start", start)]
      for (name, text) in texts where text != nil {
        members.append(.init(name, .string(text ?? "")))
      }
      if attributes.count > 2 {
        members.append(.init("attributes", CanonicalJSON(trusted: attributes).value))
      }
      if !relations.isEmpty {
        members.append(.init("relations", .array(relations.map(Self.value))))
      }
      guard let json = try? CanonicalJSON(.object(members)) else {
        preconditionFailure("the mapping's fields have names of their own, checked when it is read")
      }
      return json
    }

    private static func value(_ tag: Tag) -> JSONValue {
      .array([.string(tag.name), .string(tag.value), .string(tag.qualifier)])
    }
  }
}
