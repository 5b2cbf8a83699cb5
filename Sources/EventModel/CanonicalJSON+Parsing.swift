extension CanonicalJSON {
  /// Reads JSON text and brings it into canonical form.
  ///
  /// Refused: what RFC 8259 refuses, a byte order mark, bytes that are not UTF-8, lone surrogates,
  /// a key twice in one object, a number or nesting beyond the limits, and by default a value that
  /// is not an object. One pass and no copy if the text is canonical already; a second pass, and
  /// sorting where keys are out of order, if not.
  public init(parsing text: [UInt8], root: Root = .object) throws(JSONError) {
    bytes = try Self.canonical(text.span, root: root) ?? text
  }

  /// Reads JSON text from memory of the caller's; copies it even if it is canonical already.
  public init(parsing text: Span<UInt8>, root: Root = .object) throws(JSONError) {
    if let written = try Self.canonical(text, root: root) {
      bytes = written
      return
    }
    var copy: [UInt8] = []
    copy.reserveCapacity(text.count)
    for index in text.indices { copy.append(text[index]) }
    bytes = copy
  }

  /// Reads JSON text from a string.
  public init(parsing text: String, root: Root = .object) throws(JSONError) {
    try self.init(parsing: Array(text.utf8), root: root)
  }

  /// True if these bytes are an object in canonical form.
  ///
  /// One pass, nothing copied.
  package static func isCanonical(_ bytes: Span<UInt8>) -> Bool {
    var check = JSONCheck()
    do throws(JSONError) {
      try check.document(bytes, root: .object)
    } catch {
      return false
    }
    return check.isCanonical
  }

  /// The canonical form, or `nil` for a text that is it.
  private static func canonical(
    _ text: Span<UInt8>, root: Root
  ) throws(JSONError) -> [UInt8]? {
    var check = JSONCheck()
    try check.document(text, root: root)
    guard !check.isCanonical else { return nil }
    var writer = JSONWriter(capacity: text.count)
    try writer.value(text)
    return writer.output
  }
}
