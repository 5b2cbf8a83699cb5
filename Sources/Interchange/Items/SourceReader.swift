/// Reads one format as a stream.
///
/// A reader gives out items in the file's order with memory that does not grow with the file (but
/// for the ids that a format's own rules make it remember), and never more than one case ahead.
/// What it meets that is not as it should be goes to `Diagnostics`, which decides by its mode
/// whether reading goes on; what can't be read at all is thrown.
protocol SourceReader {
  /// Reads the whole file.
  ///
  /// Throws `.malformed` and whatever the sink or the input throws; items given out before stay.
  mutating func read(
    _ input: SourceInput, diagnostics: Diagnostics,
    into sink: (SourceItem) throws(InterchangeError) -> Void
  ) throws(InterchangeError)
}

/// Writes one format as a stream: the reader's mirror.
///
/// Items come as attachments first, then objects, then case by case: what is said of the case,
/// then its rows; rows of no case last.
protocol SourceWriter {
  /// Takes the next item.
  mutating func write(_ item: SourceItem, to output: SourceOutput) throws(InterchangeError)
  /// Ends the file; must be called, once.
  mutating func finish(_ output: SourceOutput) throws(InterchangeError)
}
