/// A mapping file to begin with, made of what a log shows.
struct MappingDraft: Hashable, Sendable {
  /// The file's text: it reads back without error, and says in comments what it rests on.
  let yaml: String
  /// What was read, what is suggested and what is unsure, a line each.
  let summaryLines: [String]
}

extension MappingSurvey {
  /// The draft for a log of a format, whose events are to be kept under a name.
  func suggestion(format: SourceFormat, source: String) -> MappingDraft {
    MappingDraftWriter(survey: self, format: format, source: source).draft
  }
}
