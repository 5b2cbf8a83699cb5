internal import EventModel

/// What is wrong with a line of events to append.
package struct DraftError: Error {
  /// The byte of the line it is wrong at, from 1.
  package let column: Int
  /// One sentence.
  package let sentence: String
  /// What to do.
  package let remedy: String

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
