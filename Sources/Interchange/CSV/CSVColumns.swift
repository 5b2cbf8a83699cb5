/// The columns of a file: what their cells become.
struct CSVColumns {
  /// The heads, each once and none of them empty.
  let names: [String]
  /// By column, the attribute of the case that it is; nil for attributes of rows.
  let caseKeys: [String?]
  /// The columns that are the case's id.
  let caseID: [Int]
  /// The columns that are attributes of the case.
  let ofCase: [Int]
  /// The column that carries the synthesised events of a case, if there is one.
  let synthesised: Int?
  /// The columns that carry events, whose cells may be as large as a row.
  let carrying: Set<Int>

  /// Names the heads; notes those without name and those that repeat.
  init(
    _ heads: [String], keys: SourceKeys, at place: SourcePlace, _ diagnostics: Diagnostics
  ) throws(InterchangeError) {
    var names: [String] = []
    var known = Set(heads)
    // By head, how often it was met: where to go on numbering, so that many alike cost no more.
    var counts: [String: Int] = [:]
    for (index, head) in heads.enumerated() {
      var name = head
      if head.isEmpty {
        name = Self.free("column", from: index + 1, known: &known).name
        try diagnostics.note(.unnamedColumn, at: place, "it is called \"\(name)\" here")
      } else if let count = counts[head] {
        let free = Self.free(head, from: count + 1, known: &known)
        name = free.name
        counts[head] = free.number
        try diagnostics.note(
          .keyRepeated, at: place,
          "\"\(head.prefix(80))\", in column \(index + 1) called \"\(name)\"")
      } else {
        counts[head] = 1
      }
      names.append(name)
    }
    self.names = names
    caseID = keys.caseID.compactMap { names.firstIndex(of: $0) }
    var caseKeys = [String?](repeating: nil, count: names.count)
    if let prefix = keys.casePrefix, !prefix.isEmpty {
      for (index, name) in names.enumerated()
      where name.utf8.count > prefix.utf8.count && name.hasPrefix(prefix) {
        caseKeys[index] = String(name.dropFirst(prefix.count))
      }
    }
    for index in caseID { caseKeys[index] = nil }
    self.caseKeys = caseKeys
    ofCase = names.indices.filter { caseKeys[$0] != nil }
    synthesised = caseKeys.firstIndex(of: CarriedKey.synthesised)
    let event = names.firstIndex(of: CarriedKey.event)
    carrying = Set([synthesised, event].compactMap(\.self))
  }

  /// The name with the first number behind it that no head has.
  private static func free(
    _ name: String, from number: Int, known: inout Set<String>
  ) -> (name: String, number: Int) {
    var number = number
    while !known.insert("\(name) \(number)").inserted { number += 1 }
    return ("\(name) \(number)", number)
  }
}
