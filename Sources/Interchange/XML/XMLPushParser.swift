internal import CXML
internal import Foundation

/// libxml2's parser, given a file piece by piece; what it finds is collected, never called back
/// beyond this file's neighbour.
///
/// One of the files above the memory floor that pass bytes by pointer: libxml2 takes them no other
/// way. Errors are kept here and not thrown, since nothing may be thrown through C.
final class XMLPushParser {
  /// What was found, in a place that libxml2 can be told.
  private let state: UnsafeMutablePointer<XMLParsing>
  private let file: String
  private let wantsText: Bool
  /// Bytes held back until there are enough of them to be worth parsing.
  private var held: [UInt8] = []
  /// How many bytes the parser has, but can't make anything of yet.
  private var pendingCount = 0

  private static let encodingBytes = 4
  private static let pendingBytesFree = 64 << 10
  /// What names and blanks beside a value may take.
  private static let tagBytesMax = 1 << 20
  private static let namesBytesMax = 16 << 20
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  init(file: String, wantsText: Bool, wantsNamespaces: Bool) throws(InterchangeError) {
    guard Self.isReady else { throw .file(path: file, detail: "libxml2 can't be used") }
    self.file = file
    self.wantsText = wantsText
    state = .allocate(capacity: 1)
    state.initialize(to: XMLParsing(file: file, wantsNamespaces: wantsNamespaces))
  }

  deinit {
    // The parser makes no document; its own parts go with it.
    if let context = state.pointee.context { xmlFreeParserCtxt(context) }
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Takes what was found away, and why there will be no more.
  func take() -> (events: [(event: XMLEvent, place: SourcePlace)], failure: InterchangeError?) {
    let events = state.pointee.events
    state.pointee.events = []
    state.pointee.events.reserveCapacity(events.count)
    return (events, state.pointee.failure)
  }

  /// Parses a piece of the file.
  ///
  /// Throws `.file` where libxml2 has no memory; what is wrong with the file becomes `failure`.
  func take(_ piece: ArraySlice<UInt8>) throws(InterchangeError) {
    guard state.pointee.failure == nil else { return }
    // The parser looks again at all it has with each piece: pieces grow with what it has.
    let wanted = pendingCount < Self.pendingBytesFree ? 0 : pendingCount
    if state.pointee.context != nil && held.isEmpty && piece.count >= wanted { return parse(piece) }
    held += piece
    guard held.count >= max(wanted, Self.encodingBytes) else { return }
    var parsed = 0
    if state.pointee.context == nil {
      try open()
      parsed = Self.encodingBytes
    }
    parse(held[parsed...])
    held = []
  }

  /// Ends the file.
  ///
  /// Throws `.file` where libxml2 has no memory; a file that is not whole becomes `failure`.
  func takeEnd() throws(InterchangeError) {
    guard state.pointee.failure == nil else { return }
    if state.pointee.context == nil {
      return state.pointee.stop(
        .malformed(
          file: file, place: SourcePlace(line: 1, column: 1), sentence: "it is too short to be XML")
      )
    }
    if !held.isEmpty { parse(held[...]) }
    state.pointee.isEnding = true
    parse([], isLast: true)
  }

  private func open() throws(InterchangeError) {
    var handler = Self.handler(wantsText: wantsText)
    let context = held.withUnsafeBytes { bytes in
      xmlCreatePushParserCtxt(
        &handler, state, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
        CInt(Self.encodingBytes), nil)
    }
    guard let context else { throw .file(path: file, detail: "libxml2 has no memory") }
    // Huge lifts limits that are below ours; ours are checked here and where elements begin.
    // Without NOENT an ampersand in a value would come as `&#38;`; other entities there are none,
    // as their declarations are refused and none is looked up.
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_NOENT.rawValue
    xmlCtxtUseOptions(context, CInt(options))
    xmlDictSetLimit(context.pointee.dict, Self.namesBytesMax)
    state.pointee.context = context
  }

  private func parse(_ piece: ArraySlice<UInt8>, isLast: Bool = false) {
    guard let context = state.pointee.context else { return }
    // Faults in conversion have no parser and would be printed: this thread's are caught here.
    let before = (__xmlStructuredErrorContext().pointee, __xmlStructuredError().pointee)
    xmlSetStructuredErrorFunc(state, Self.onError)
    defer { xmlSetStructuredErrorFunc(before.0, before.1) }
    let spoken = fribrev_xml_hush()
    defer { fribrev_xml_unhush(spoken) }
    let result = piece.withUnsafeBytes { bytes in
      xmlParseChunk(
        context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(bytes.count),
        isLast ? 1 : 0)
    }
    let isWhole = context.pointee.wellFormed != 0 && !(isLast && state.pointee.depth > 0)
    if result == CInt(XML_ERR_INVALID_ENCODING.rawValue) {
      state.pointee.stop(
        state.pointee.malformed("its letters are not those of the encoding it declares"))
    } else if !isWhole {
      state.pointee.stop(state.pointee.malformed("it is not well-formed XML"))
    }
    checkPending()
  }

  /// Refuses what makes the parser hold more than a value's length, and tags whose attributes,
  /// each of which it compares with each, would keep it busy for hours.
  private func checkPending() {
    guard state.pointee.failure == nil, let input = state.pointee.context?.pointee.input,
      let from = input.pointee.cur,
      let end = input.pointee.end
    else { return }
    let count = end - from
    pendingCount = count
    guard count >= Self.pendingBytesFree else { return }
    if count > XMLElements.valueBytesMax + Self.tagBytesMax {
      state.pointee.stop(state.pointee.tooLarge("an element, comment or value", count))
    }
    let equals = Self.equalSigns(UnsafeBufferPointer(start: from, count: count))
    if from.pointee == UInt8(ascii: "<") && equals > XMLElements.attributesMax {
      state.pointee.stop(
        state.pointee.malformed("an element has more than \(XMLElements.attributesMax) attributes"))
    }
  }

  /// How many equal signs stand outside quotes, as many as attributes in a tag.
  private static func equalSigns(_ bytes: UnsafeBufferPointer<xmlChar>) -> Int {
    var (equals, index) = (0, 0)
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "=") { equals += 1 }
      guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else { continue }
      // Values may be long; what closes them is found without looking at each byte here.
      guard let rest = bytes.baseAddress.map({ $0 + index }),
        let close = memchr(rest, CInt(byte), bytes.count - index)
      else { break }
      index += UnsafeRawPointer(close) - UnsafeRawPointer(rest) + 1
    }
    return equals
  }
}
