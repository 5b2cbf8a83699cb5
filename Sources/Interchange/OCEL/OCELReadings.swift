/// One input as two, so that it can be read twice.
///
/// Standard input can't be opened again, and is copied to a temporary file that goes away with
/// this; of any other file the second is the input itself, whose hash is then that of the whole.
struct OCELReadings {
  let first: SourceInput
  let second: SourceInput
  private let copy: TemporaryCopy?

  init(of input: SourceInput) throws(InterchangeError) {
    guard input.path == "-" else {
      first = try SourceInput(path: input.path, name: input.name)
      second = input
      copy = nil
      return
    }
    let copy = try TemporaryCopy(of: input)
    first = try SourceInput(path: copy.path, name: input.name)
    second = try SourceInput(path: copy.path, name: input.name)
    self.copy = copy
  }
}
