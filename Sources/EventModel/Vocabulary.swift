/// What facts take from the payloads of known types.
///
/// Types without an entry have facts too, with no elements and no slots. A log built with one
/// vocabulary rebuilds its facts under another: `identity` tells them apart.
public struct Vocabulary: Sendable {
  /// The entries by type.
  public let entries: [String: Entry]
  /// A text that differs for vocabularies that give different facts.
  public let identity: String

  /// Traps where an entry has more than 64 elements or four slots: those are the fact's widths.
  public init(_ entries: [String: Entry]) {
    for (type, entry) in entries.sorted(by: { $0.key < $1.key }) {
      precondition(
        entry.elements.count <= 64 && entry.slots.count <= 4,
        "type \(type) has more than 64 elements or 4 slots")
    }
    self.entries = entries
    identity = entries.sorted { $0.key < $1.key }.map { type, entry in
      "\(type.debugDescription):\(entry.elements.debugDescription):\(entry.slots)"
    }.joined(separator: "\n")
  }

  /// What facts take from a type's payload; nil for a type the vocabulary does not know.
  ///
  /// Compared by bytes: Swift's own look-up would normalise the name.
  public func entry(of type: String) -> Entry? {
    guard let place = entries.index(forKey: type),
      entries[place].key.utf8.elementsEqual(type.utf8)
    else { return nil }
    return entries[place].value
  }

  /// Knows no type.
  public static let empty = Vocabulary([:])

  /// What facts take from one type's payload.
  public struct Entry: Sendable {
    /// Payload elements whose presence is noted, in the order of their bits; at most 64.
    public let elements: [String]
    /// The slots, in order; at most four.
    public let slots: [Slot]

    /// Takes elements and slots as they are.
    public init(elements: [String] = [], slots: [Slot] = []) {
      self.elements = elements
      self.slots = slots
    }
  }
}
