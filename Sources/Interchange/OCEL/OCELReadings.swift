/// One input as two, so that it can be read twice.
///
/// Standard input and pipes can't be opened again, and are copied to a temporary file that goes
/// away with this: one without end is ended by the disk, not by memory. Of any other file the
/// second is the input itself, whose hash is then that of the whole.
struct OCELReadings {
  let first: SourceInput
  let second: SourceInput
  private let copy: TemporaryCopy?

  init(of input: SourceInput) throws(InterchangeError) {
    guard input.isReadOnce else {
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
