internal import CXML

extension XMLPushParser {
  /// The functions that libxml2 calls.
  static func handler(wantsText: Bool) -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { owner, name, _, _, namespaceCount, namespaces, count, _, values in
      guard let parser = XMLPushParser.owner(owner), let name else { return }
      parser.begin(
        name, namespaces: UnsafeBufferPointer(start: namespaces, count: 2 * Int(namespaceCount)),
        attributes: UnsafeBufferPointer(start: values, count: 5 * Int(count)))
    }
    handler.endElementNs = { owner, name, _, _ in
      guard let parser = XMLPushParser.owner(owner), let name else { return }
      parser.end(name)
    }
    handler.internalSubset = { owner, _, _, _ in XMLPushParser.owner(owner)?.doctype() }
    handler.entityDecl = { owner, _, _, _, _, _ in XMLPushParser.owner(owner)?.refuseEntities() }
    handler.serror = onError
    if wantsText {
      let onText: charactersSAXFunc = { owner, text, count in
        guard let parser = XMLPushParser.owner(owner), let text else { return }
        parser.text(UnsafeBufferPointer(start: text, count: Int(count)))
      }
      handler.characters = onText
      handler.ignorableWhitespace = onText
      handler.cdataBlock = onText
    }
    return handler
  }

  /// Takes what libxml2 has to say, wherever it says it.
  static let onError: xmlStructuredErrorFunc = { owner, error in
    guard let parser = XMLPushParser.owner(owner), let error else { return }
    parser.note(error.pointee)
  }

  private static func owner(_ pointer: UnsafeMutableRawPointer?) -> XMLPushParser? {
    pointer.map { Unmanaged<XMLPushParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private typealias Strings = UnsafeBufferPointer<UnsafePointer<xmlChar>?>

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

  private func begin(_ name: UnsafePointer<xmlChar>, namespaces: Strings, attributes: Strings) {
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

  private func end(_ name: UnsafePointer<xmlChar>) {
    guard failure == nil else { return }
    depth -= 1
    textBytes = 0
    events.append((.end(Self.string(name)), herePlace))
  }

  private func text(_ bytes: UnsafeBufferPointer<xmlChar>) {
    guard failure == nil else { return }
    textBytes += bytes.count
    guard textBytes <= XMLElements.valueBytesMax else {
      return stop(tooLarge("a text", textBytes))
    }
    events.append((.text(String(decoding: bytes, as: UTF8.self)), herePlace))
  }

  /// A document type alone does nothing; one with declarations would.
  private func doctype() {
    if context?.pointee.input?.pointee.cur?.pointee == UInt8(ascii: "[") { refuseEntities() }
  }

  private func refuseEntities() {
    stop(malformed("it declares entities in its document type, which are refused; take them out"))
  }

  private func note(_ error: xmlError) {
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
    var (line, column) = (Int(input.line), Int(input.col))
    var start = cur
    while true {
      guard start > base && cur - start < Self.tagReach else { return herePlace }
      start -= 1
      let byte = start.pointee
      if byte == UInt8(ascii: "\n") { line -= 1 }
      // The bytes of a character after its first count for nothing.
      if byte & 0xC0 != 0x80 { column -= 1 }
      if byte == UInt8(ascii: "<") { break }
    }
    var before = start
    let reach = start - min(start - base, Self.lineReach)
    while before > reach {
      before -= 1
      if before.pointee == UInt8(ascii: "\n") {
        return SourcePlace(line: line, column: start - before)
      }
    }
    return SourcePlace(line: line, column: line == Int(input.line) ? max(0, column) : 0)
  }

  /// How far back a tag's beginning, and from there its line's, is looked for.
  private static var tagReach: Int { 64 << 10 }
  private static var lineReach: Int { 256 }

  private static func string(_ text: UnsafePointer<xmlChar>) -> String {
    String(decoding: UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))), as: UTF8.self)
  }
}
