/// Reads rows of separated values, one an event: RFC 4180 in every dialect in use.
///
/// The first row has the heads; `CSVBeginning` tells how the file is written. Every cell that is
/// not empty is an attribute of text under its head; what a case's columns say comes before the
/// row, as often as it changes. Memory: a chunk, a row, and 16 bytes for every case.
struct CSVReader: SourceReader {
  private let keys: SourceKeys
  private var splitter = CSVSplitter(file: "", separator: 0)
  private var encoding = CSVDialect.Encoding.utf8
  private var columns: CSVColumns?
  /// By the hash of a case's id, that of what was last said of it.
  private var saidOfCases: [UInt64: UInt64] = [:]

  /// Takes which columns are the case's: its id, and how the heads of its attributes begin.
  init(keys: SourceKeys) {
    self.keys = keys
  }

  mutating func read(
    _ input: SourceInput, diagnostics: Diagnostics,
    into sink: (SourceItem) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    let beginning = try CSVBeginning(input.beginning, file: input.name)
    encoding = beginning.dialect.encoding
    if let place = beginning.foreign {
      try diagnostics.note(.notUTF8, at: place, "the whole file is read so")
    }
    splitter = CSVSplitter(
      file: input.name, separator: beginning.dialect.separator, line: beginning.start.line,
      from: beginning.start.byte)
    var index = beginning.start.byte
    while let chunk = try input.next() {
      while try splitter.next(in: chunk, from: &index) {
        try takeRow(file: input.name, diagnostics, into: sink)
      }
      index = 0
    }
    if try splitter.finish() { try takeRow(file: input.name, diagnostics, into: sink) }
  }

  private mutating func takeRow(
    file: String, _ diagnostics: Diagnostics,
    into sink: (SourceItem) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    if splitter.isBlank { return }
    let place = SourcePlace(line: splitter.line)
    guard let columns else {
      try takeHeads(file: file, at: place, diagnostics)
      return
    }
    if let fault = splitter.fault {
      if diagnostics.isStrict {
        throw .malformed(file: file, place: fault.place, sentence: fault.sentence)
      }
      return try diagnostics.fault(at: fault.place, fault.sentence)
    }
    let count = splitter.ends.count
    guard count == columns.names.count else {
      let sentence = "\(count) cells under \(columns.names.count) heads"
      try diagnostics.note(.raggedRow, at: place, sentence)
      return try diagnostics.fault(at: place, "the row has \(sentence)")
    }
    if !columns.ofCase.isEmpty {
      let isAlone = try takeCase(columns, at: place, diagnostics, into: sink)
      if isAlone { return }
    }
    var attributes: [SourceAttribute] = []
    attributes.reserveCapacity(count - columns.ofCase.count)
    for cell in 0..<count where columns.caseKeys[cell] == nil {
      if let text = try text(of: cell, columns, at: place, diagnostics) {
        attributes.append(SourceAttribute(columns.names[cell], text))
      }
    }
    try sink(.row(SourceRow(place: place, attributes: attributes)))
  }

  private mutating func takeHeads(
    file: String, at place: SourcePlace, _ diagnostics: Diagnostics
  ) throws(InterchangeError) {
    if let fault = splitter.fault {
      throw .malformed(file: file, place: fault.place, sentence: fault.sentence)
    }
    let heads = CSVBeginning.texts(of: splitter, encoding)
    let columns = try CSVColumns(heads, keys: keys, at: place, diagnostics)
    splitter.largeCells = columns.carrying
    self.columns = columns
  }

  /// Gives out what the row says of its case, if it says something new.
  ///
  /// True if the row says nothing else: an export of ours whose case has no events.
  private mutating func takeCase(
    _ columns: CSVColumns, at place: SourcePlace, _ diagnostics: Diagnostics,
    into sink: (SourceItem) throws(InterchangeError) -> Void
  ) throws(InterchangeError) -> Bool {
    let (id, said) = hashes(columns)
    let carries = columns.synthesised.map { !splitter.range(of: $0).isEmpty } ?? false
    let isNew = !said.isEmpty && saidOfCases[id.value] != said.value
    guard !id.isEmpty, isNew || carries else { return false }
    saidOfCases[id.value] = said.value
    var parts: [String] = []
    for cell in columns.caseID {
      if let text = try text(of: cell, columns, at: place, diagnostics) { parts.append(text) }
    }
    var attributes: [SourceAttribute] = []
    for cell in columns.ofCase {
      guard let text = try text(of: cell, columns, at: place, diagnostics) else { continue }
      attributes.append(SourceAttribute(columns.caseKeys[cell] ?? columns.names[cell], text))
    }
    let name = parts.joined(separator: " / ")
    try sink(.caseAttributes(SourceCase(place: place, id: name, attributes: attributes)))
    return carries
      && columns.names.indices.allSatisfy {
        columns.caseKeys[$0] != nil || columns.caseID.contains($0)
          || splitter.range(of: $0).isEmpty
      }
  }

  /// The hashes of the case's id and of what the row says of the case.
  private func hashes(_ columns: CSVColumns) -> (id: CSVHash, said: CSVHash) {
    var (id, said) = (CSVHash(), CSVHash())
    let bytes = splitter.bytes.span
    for cell in columns.caseID { id.add(bytes.extracting(splitter.range(of: cell)), as: cell) }
    for cell in columns.ofCase where cell != columns.synthesised {
      said.add(bytes.extracting(splitter.range(of: cell)), as: cell)
    }
    return (id, said)
  }

  /// The text of a cell; nil for an empty one.
  @inline(__always)
  private func text(
    of cell: Int, _ columns: CSVColumns, at place: SourcePlace, _ diagnostics: Diagnostics
  ) throws(InterchangeError) -> String? {
    let range = splitter.range(of: cell)
    if range.isEmpty { return nil }
    let bytes = splitter.bytes.span.extracting(range)
    if encoding == .latin1 { return CSVText.latin1(bytes) }
    if let text = CSVText.utf8(bytes) { return text }
    try diagnostics.note(.notUTF8, at: place, "the cell \"\(columns.names[cell].prefix(80))\"")
    return CSVText.latin1(bytes)
  }
}
