internal import CXML

/// What the parser of one XML file has found, and how far it is.
///
/// libxml2's functions work on it in place, by pointer.
struct XMLParsing {
  /// What was found since they were last taken away.
  var events: [(event: XMLEvent, place: SourcePlace)] = []
  /// Why parsing ended too early; counts after the events.
  private(set) var failure: InterchangeError?
  /// libxml2's own; nil until the first piece, by whose beginning the encoding is told.
  var context: xmlParserCtxtPtr?
  /// True once all bytes were given.
  var isEnding = false
  /// How many elements are open.
  private(set) var depth = 0

  /// How many bytes of text came since the last element began or ended.
  private var textBytes = 0
  private let file: String
  private let wantsNamespaces: Bool

  init(file: String, wantsNamespaces: Bool) {
    self.file = file
    self.wantsNamespaces = wantsNamespaces
  }

  /// Ends parsing with an error, unless there is one.
  ///
  /// libxml2 goes on to the end of the piece: stopped from within, it frees what it stands on.
  mutating func stop(_ error: InterchangeError) {
    if failure == nil { failure = error }
  }

  typealias Strings = UnsafeBufferPointer<UnsafePointer<xmlChar>?>

  /// Where the parser is.
  var herePlace: SourcePlace {
    guard let input = context?.pointee.input else { return SourcePlace(line: 1) }
    return SourcePlace(line: Int(input.pointee.line), column: max(0, Int(input.pointee.col)))
  }

  func malformed(_ sentence: String, at place: SourcePlace? = nil) -> InterchangeError {
    .malformed(file: file, place: place ?? herePlace, sentence: sentence)
  }

  func tooLarge(_ what: String, _ size: Int) -> InterchangeError {
    .tooLarge(
      file: file, place: herePlace, what: what, size: size, limit: XMLElements.valueBytesMax)
  }

  mutating func begin(_ name: UnsafePointer<xmlChar>, namespaces: Strings, attributes: Strings) {
    guard failure == nil else { return }
    depth += 1
    textBytes = 0
    guard depth <= XMLElements.depthMax else {
      return stop(malformed("elements are nested more than \(XMLElements.depthMax) deep"))
    }
    // Each name is compared with all others, in this element and around it.
    let namesInScope = Int(context?.pointee.nsNr ?? 0) / 2
    guard attributes.count / 5 + namesInScope <= XMLElements.attributesMax else {
      return stop(malformed("an element has more than \(XMLElements.attributesMax) attributes"))
    }
    var all: [XMLAttribute] = []
    all.reserveCapacity(attributes.count / 5)
    if wantsNamespaces {
      for index in stride(from: 0, to: namespaces.count, by: 2) {
        let prefix = namespaces[index].map { "xmlns:" + Self.string($0) } ?? "xmlns"
        all.append(XMLAttribute(name: prefix, value: namespaces[index + 1].map(Self.string) ?? ""))
      }
    }
    // Five pointers an attribute: name, prefix, namespace, the value's beginning and end.
    for index in stride(from: 0, to: attributes.count, by: 5) {
      guard let key = attributes[index], let from = attributes[index + 3],
        let to = attributes[index + 4]
      else { continue }
      guard to - from <= XMLElements.valueBytesMax else {
        return stop(tooLarge("the value of \(Self.string(key))", to - from))
      }
      let value = UnsafeBufferPointer(start: from, count: to - from)
      all.append(
        XMLAttribute(name: Self.string(key), value: String(decoding: value, as: UTF8.self)))
    }
    events.append((.start(Self.string(name), all), elementPlace))
  }

  mutating func end(_ name: UnsafePointer<xmlChar>) {
    guard failure == nil else { return }
    depth -= 1
    textBytes = 0
    events.append((.end(Self.string(name)), herePlace))
  }

  mutating func text(_ bytes: UnsafeBufferPointer<xmlChar>) {
    guard failure == nil else { return }
    textBytes += bytes.count
    guard textBytes <= XMLElements.valueBytesMax else {
      return stop(tooLarge("a text", textBytes))
    }
    events.append((.text(String(decoding: bytes, as: UTF8.self)), herePlace))
  }

  /// A document type alone does nothing; one with declarations would.
  mutating func doctype() {
    if context?.pointee.input?.pointee.cur?.pointee == UInt8(ascii: "[") { refuseEntities() }
  }

  mutating func refuseEntities() {
    stop(malformed("it declares entities in its document type, which are refused; take them out"))
  }

  mutating func note(_ error: xmlError) {
    // An entity that nobody declared would be left out without a word.
    let isLost = error.code == XML_WAR_UNDECLARED_ENTITY.rawValue
    guard failure == nil, isLost || error.level == XML_ERR_FATAL else { return }
    let (line, column) = (Int(error.line), max(0, Int(error.int2)))
    let place = line > 0 ? SourcePlace(line: line, column: column) : herePlace
    if isEnding && depth > 0 {
      let name = context?.pointee.name.map(Self.string) ?? "?"
      return stop(malformed("it ends before its element \(name) is closed; it is cut short"))
    }
    let words = error.message.map { Self.words(String(cString: $0)) } ?? "libxml2 gives no reason"
    stop(malformed("it is not well-formed XML: \(words)", at: place))
  }

  /// libxml2's sentence in one line, without what a terminal would take as a command.
  private static func words(_ message: String) -> String {
    let printable = message.unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .control ? " " : Character(scalar)
    }
    let words = String(printable).split(separator: " ").joined(separator: " ").prefix(300)
    // Words such as UTF-8 and AttValue keep their capitals.
    let firstWord = words.prefix(while: { $0 != " " })
    guard let first = words.first, firstWord.dropFirst().allSatisfy(\.isLowercase) else {
      return String(words)
    }
    return first.lowercased() + words.dropFirst()
  }

  /// Where the element begins whose tag was just read.
  ///
  /// libxml2 stands at the tag's end, so its `<` is the last one; it counts characters, not bytes,
  /// which is corrected where the line's beginning is near.
  private var elementPlace: SourcePlace {
    guard let input = context?.pointee.input?.pointee, let base = input.base, let cur = input.cur
    else { return herePlace }
    var line = Int(input.line)
    var start = cur
    while true {
      guard start > base && cur - start < Self.tagReach else { return herePlace }
      start -= 1
      let byte = start.pointee
      if byte == UInt8(ascii: "<") { break }
      if byte == UInt8(ascii: "\n") { line -= 1 }
    }
    var before = start
    let reach = start - min(start - base, Self.lineReach)
    while before > reach {
      before -= 1
      if before.pointee == UInt8(ascii: "\n") {
        return SourcePlace(line: line, column: start - before)
      }
    }
    guard line == Int(input.line) else { return SourcePlace(line: line) }
    // The bytes of a character after its first count for nothing.
    let tag = UnsafeBufferPointer(start: start, count: cur - start)
    let characters = tag.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    return SourcePlace(line: line, column: max(0, Int(input.col) - characters))
  }

  /// How far back a tag's beginning, and from there its line's, is looked for.
  private static var tagReach: Int { 64 << 10 }
  private static var lineReach: Int { 256 }

  private static func string(_ text: UnsafePointer<xmlChar>) -> String {
    String(decoding: UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))), as: UTF8.self)
  }
}
