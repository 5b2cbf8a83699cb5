extension CivilDate: CustomStringConvertible {
  /// The date as in `2017-03-06`.
  ///
  /// A year outside 0001 to 9999, which only arithmetic reaches, gets its sign and seven digits.
  public var description: String {
    var writer = TimeTextWriter()
    writer.date(self)
    return writer.text
  }

  /// Reads `YYYY-MM-DD`, years 0001 to 9999.
  public init(parsing text: Span<UInt8>) throws(TimeTextError) {
    var reader = TimeTextReader()
    let date = try reader.date(text)
    try reader.end(text)
    self = date
  }

  /// Reads `YYYY-MM-DD`, years 0001 to 9999.
  public init(parsing text: String) throws(TimeTextError) {
    try self.init(parsing: Array(text.utf8).span)
  }
}
