extension OCELTypes.Declaration {
  /// Takes an attribute as a file declares it, noting what is wrong with it.
  mutating func read(
    name: String?, word: String?, at place: SourcePlace, diagnostics: Diagnostics
  ) throws(InterchangeError) {
    guard let name else {
      try diagnostics.note(.attributeIncomplete, at: place, "of type \"\(self.name.prefix(80))\"")
      return
    }
    let type = OCELValueType(written: word ?? "")
    if type?.rawValue != word {
      try diagnostics.note(
        .unknownElement, at: place,
        "type \"\((word ?? "").prefix(80))\" of attribute \"\(name.prefix(80))\", read as "
          + (type ?? .string).rawValue)
    }
    if !declare(name, type ?? .string) {
      try diagnostics.note(.keyRepeated, at: place, "attribute \"\(name.prefix(80))\"")
    }
  }
}

extension OCELTypes.Kind {
  /// Takes a declaration; of two with one name the first counts, and the other is noted.
  mutating func read(
    _ declaration: OCELTypes.Declaration, at place: SourcePlace, diagnostics: Diagnostics
  ) throws(InterchangeError) {
    guard !declare(declaration) else { return }
    try diagnostics.note(.keyRepeated, at: place, "type \"\(declaration.name.prefix(80))\"")
  }
}
