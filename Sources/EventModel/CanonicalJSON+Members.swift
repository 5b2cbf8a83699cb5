extension CanonicalJSON {
  /// Visits the members of the object in order, building nothing.
  ///
  /// A name comes without its quotes but escaped as it is stored, a value as its canonical text.
  /// A value that is not an object has no members. Costs one pass over the bytes.
  public func forEachMember<Failure: Error>(
    _ body: (_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    var member = firstMember
    while let (name, value) = member {
      try body(bytes[name], bytes[value])
      member = self.member(after: value.upperBound)
    }
  }

  /// The canonical text of one member of the object, `nil` if it has none of that name.
  ///
  /// Names are compared by their UTF-8 bytes. Costs a pass over the members before it.
  public func fieldBytes(_ name: String) -> ArraySlice<UInt8>? {
    var writer = JSONWriter(capacity: name.utf8.count)
    writer.append(name)
    var member = firstMember
    while let (name, value) = member {
      if name.count == writer.output.count, bytes[name].elementsEqual(writer.output) {
        return bytes[value]
      }
      member = self.member(after: value.upperBound)
    }
    return nil
  }

  /// The value of one member of the object, `nil` if it has none of that name.
  ///
  /// Builds that value alone; the others are skipped.
  public func field(_ name: String) -> JSONValue? {
    fieldBytes(name).map { JSONTree.value(bytes, from: $0.startIndex) }
  }

  /// Where the members of the object stand in the bytes, in order.
  ///
  /// For whoever asks one payload many times. A name stands without its quotes, escaped as stored.
  package var memberPlaces: [MemberPlace] {
    var places: [MemberPlace] = []
    var member = firstMember
    while let (name, value) = member {
      places.append(MemberPlace(name: name, value: value))
      member = self.member(after: value.upperBound)
    }
    return places
  }

  /// The value that stands at a place of this text.
  package func value(at place: MemberPlace) -> JSONValue {
    JSONTree.value(bytes, from: place.value.lowerBound)
  }

  /// True if the member at a place has a name; the name may hold nothing that JSON escapes.
  package func isNamed(_ name: String, at place: MemberPlace) -> Bool {
    let utf8 = name.utf8
    guard place.name.count == utf8.count else { return false }
    return bytes[place.name].elementsEqual(utf8)
  }

  /// Where one member stands: offsets in the canonical text.
  package struct MemberPlace: Sendable {
    package let name: Range<Int>
    package let value: Range<Int>
  }

  /// The whole value as a tree.
  public var value: JSONValue { JSONTree.value(bytes, from: 0) }

  /// Where a name, without its quotes, and its value stand in the bytes.
  private typealias Member = (name: Range<Int>, value: Range<Int>)

  private var firstMember: Member? {
    bytes.first == ASCII.openBrace && bytes[1] != ASCII.closeBrace ? member(from: 1) : nil
  }

  /// The member behind the comma at this index, `nil` if the object ends there.
  private func member(after end: Int) -> Member? {
    bytes[end] == ASCII.comma ? member(from: end + 1) : nil
  }

  private func member(from start: Int) -> Member {
    let nameEnd = JSONTree.endOfString(bytes.span, from: start)
    let valueEnd = JSONTree.endOfValue(bytes.span, from: nameEnd + 1)
    return (start + 1..<nameEnd - 1, nameEnd + 1..<valueEnd)
  }
}
