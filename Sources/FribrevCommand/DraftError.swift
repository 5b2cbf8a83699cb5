internal import EventModel

/// What is wrong with a line of events to append.
struct DraftError: Error {
  /// The byte of the line it is wrong at, from 1.
  let column: Int
  let sentence: String
  let remedy: String

  init(_ sentence: String, remedy: String) {
    column = 1
    self.sentence = sentence
    self.remedy = remedy
  }

  init(_ error: JSONError) {
    column = error.offset + 1
    sentence = error.sentence
    remedy = error.remedy
  }
}
