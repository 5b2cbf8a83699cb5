struct JSONLinesReader: SourceReader { mutating func read(_ input: SourceInput, diagnostics: Diagnostics, into sink: (SourceItem) throws(InterchangeError) -> Void) throws(InterchangeError) {} }
struct CloudEventsReader: SourceReader { mutating func read(_ input: SourceInput, diagnostics: Diagnostics, into sink: (SourceItem) throws(InterchangeError) -> Void) throws(InterchangeError) {} }
struct CloudEventsWriter: SourceWriter { 
  mutating func write(_ item: SourceItem, to output: SourceOutput) throws(InterchangeError) {}
  mutating func finish(_ output: SourceOutput) throws(InterchangeError) {} }
