/// Reads OCEL 2.0 in XML.
///
/// As with JSON, the file is read twice: relations among objects lead to objects further on.
/// A relation may be a `relationship`, as in the standard's example, an `object`, as in its schema,
/// or a `relobj`, as in its text. Memory: the ids, and one event or object.
struct OCELXMLReader: SourceReader {
  mutating func read(
    _ input: SourceInput, diagnostics: Diagnostics,
    into sink: (SourceItem) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    let readings = try OCELReadings(of: input)
    var catalogue = try Self.catalogue(readings.first, path: input.path)
    try sink(.attachment(catalogue.types.attachment))

    var elements = OCELXMLElements(path: input.path, idsOnly: false)
    // Declared again, so that what is wrong with declarations is noted in its place.
    var types = OCELTypes()
    try XMLElements(wantsText: true).read(readings.second) {
      (event, place) throws(InterchangeError) in
      switch try elements.take(event, at: place, in: input.name, diagnostics: diagnostics) {
      case nil: return
      case .eventType(let type): try types.events.read(type, at: place, diagnostics: diagnostics)
      case .objectType(let type): try types.objects.read(type, at: place, diagnostics: diagnostics)
      case .object(let entry):
        guard let object = try catalogue.object(entry, diagnostics: diagnostics) else { return }
        try sink(.object(object))
      case .event(let entry): try sink(.row(catalogue.row(entry, diagnostics: diagnostics)))
      }
    }
  }

  /// The first reading.
  private static func catalogue(
    _ input: SourceInput, path: String
  ) throws(InterchangeError) -> OCELCatalogue {
    var catalogue = OCELCatalogue()
    var elements = OCELXMLElements(path: path, idsOnly: true)
    // What is wrong is noted in the second reading.
    let unheard = Diagnostics(file: input.name)
    try XMLElements(wantsText: false).read(input) { (event, place) throws(InterchangeError) in
      switch try elements.take(event, at: place, in: input.name, diagnostics: unheard) {
      case .eventType(let type):
        try catalogue.types.events.read(type, at: place, diagnostics: unheard)
      case .objectType(let type):
        try catalogue.types.objects.read(type, at: place, diagnostics: unheard)
      case .object(let entry):
        guard let id = entry.id, let type = entry.type else { return }
        catalogue.learn(object: id, type: type)
      case .event, nil: return
      }
    }
    return catalogue
  }
}
