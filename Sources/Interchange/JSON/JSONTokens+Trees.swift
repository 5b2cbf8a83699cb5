internal import EventModel

extension JSONTokens {
  /// Reads the rest of the value that `token` begins, as a tree.
  ///
  /// Members are put in the order of their names' bytes, as `JSONValue` has it; of members with the
  /// same name the first counts, and the others are noted.
  mutating func value(
    _ token: JSONToken, diagnostics: Diagnostics
  ) throws(InterchangeError) -> JSONValue {
    var count = 0
    return try tree(token, from: byteCount, count: &count, diagnostics: diagnostics)
  }

  /// Passes over the rest of the value that `token` begins, checking that it is JSON.
  mutating func skip(_ token: JSONToken) throws(InterchangeError) {
    let wantedText = wantsText
    defer { wantsText = wantedText }
    wantsText = false
    var (level, token) = (0, token)
    while true {
      switch token {
      case .objectStart, .arrayStart: level += 1
      case .objectEnd, .arrayEnd: level -= 1
      case .name, .string, .number, .bool, .null: break
      }
      guard level > 0 else { return }
      token = try required()
    }
  }

  /// The next token, where the text can't be over.
  mutating func required() throws(InterchangeError) -> JSONToken {
    guard let token = try next() else { throw malformed("the text ends too early") }
    return token
  }

  private mutating func tree(
    _ token: JSONToken, from start: Int, count: inout Int, diagnostics: Diagnostics
  ) throws(InterchangeError) -> JSONValue {
    try checkSize(byteCount - start, of: "a value")
    count += 1
    guard count <= Self.valueCountMax else {
      throw .tooLarge(
        file: file, place: place, what: "the number of values within one", size: count,
        limit: Self.valueCountMax)
    }
    switch token {
    case .string(let text): return .string(text)
    case .number(let text): return .number(text)
    case .bool(let flag): return .bool(flag)
    case .null: return .null
    case .arrayStart:
      var elements: [JSONValue] = []
      while case let token = try required(), token != .arrayEnd {
        elements.append(
          try tree(token, from: start, count: &count, diagnostics: diagnostics))
      }
      return .array(elements)
    case .objectStart:
      var members: [(member: JSONValue.Member, place: SourcePlace)] = []
      while case .name(let name) = try required() {
        let place = self.place
        let value = try tree(required(), from: start, count: &count, diagnostics: diagnostics)
        members.append((JSONValue.Member(name, value), place))
      }
      return .object(try sorted(members, diagnostics: diagnostics))
    case .name, .arrayEnd, .objectEnd: throw malformed("a value is missing")
    }
  }

  /// The members in the order of their names, the first of each name.
  private func sorted(
    _ members: [(member: JSONValue.Member, place: SourcePlace)], diagnostics: Diagnostics
  ) throws(InterchangeError) -> [JSONValue.Member] {
    if members.count < 2 { return members.map(\.member) }
    // Ties are broken by place, so that the first of a name comes first.
    let order = members.indices.sorted {
      let (left, right) = (members[$0].member.name.utf8, members[$1].member.name.utf8)
      return left.lexicographicallyPrecedes(right) || $0 < $1 && left.elementsEqual(right)
    }
    var kept: [JSONValue.Member] = []
    for index in order {
      let (member, place) = members[index]
      if let last = kept.last, last.name.utf8.elementsEqual(member.name.utf8) {
        try diagnostics.note(.keyRepeated, at: place, "\"\(member.name.prefix(80))\"")
      } else {
        kept.append(member)
      }
    }
    return kept
  }
}
