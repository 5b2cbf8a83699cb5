/// What an XML file consists of, as it comes.
enum XMLEvent: Hashable, Sendable {
  /// An element begins: its name without prefix, its attributes in order.
  case start(String, [XMLAttribute])
  /// It ends.
  case end(String)
  /// Text between; may come in several parts.
  case text(String)
}

/// An attribute of an element: its name without prefix, its value with references resolved.
struct XMLAttribute: Hashable, Sendable {
  let name: String
  let value: String
}

/// Reads XML as a stream of elements.
///
/// Nothing outside the file is ever looked at, and nothing in it stands for more than itself: a
/// file that declares entities is refused. Memory: a piece of the file and its longest value. Each
/// reading has a parser of its own, so any number may go on at once.
struct XMLElements {
  /// How deep elements may stand in each other.
  static let depthMax = 256
  /// The longest text or value of an attribute, in bytes.
  static let valueBytesMax = 16 << 20
  /// How many attributes an element may have.
  static let attributesMax = 1_024

  private let wantsText: Bool
  private let wantsNamespaces: Bool

  /// How many bytes the parser is given at once: what it makes of them shall stay in the cache.
  private static let pieceSize = 32 << 10

  /// Leaves text out where it is not wanted; gives `xmlns` and `xmlns:prefix` as attributes, before
  /// the others, where namespaces are.
  init(wantsText: Bool, wantsNamespaces: Bool = false) {
    self.wantsText = wantsText
    self.wantsNamespaces = wantsNamespaces
  }

  /// Gives every event with the place where its element begins; an end and a text have the place
  /// where they were noticed.
  ///
  /// Throws `.malformed` for what is not well-formed, ends too early, declares entities or is
  /// nested too deep, `.tooLarge` for values beyond the limit, and what `body` throws, which ends
  /// the reading. Events before an error have been given out.
  func read(
    _ input: SourceInput, _ body: (XMLEvent, SourcePlace) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    let parser = try XMLPushParser(
      file: input.name, wantsText: wantsText, wantsNamespaces: wantsNamespaces)
    while let chunk = try input.next() {
      var from = 0
      while from < chunk.count {
        let to = min(from + Self.pieceSize, chunk.count)
        try parser.take(chunk[from..<to])
        from = to
        try Self.deliver(parser, body)
      }
    }
    try parser.takeEnd()
    try Self.deliver(parser, body)
  }

  private static func deliver(
    _ parser: XMLPushParser, _ body: (XMLEvent, SourcePlace) throws(InterchangeError) -> Void
  ) throws(InterchangeError) {
    let (events, failure) = parser.take()
    for (event, place) in events { try body(event, place) }
    if let failure { throw failure }
  }
}
