internal import EventModel

/// Writes XES that the schema of IEEE 1849-2016 accepts.
///
/// What the schema has no place for stands in the log attribute `fribrev:format`, by which our
/// reader knows the file: every attachment as it was, so that nothing illegal of the original is
/// repeated and nothing of it is lost. Globals are written nowhere else: which of them hold is
/// known only at the end. Relations of events to objects become the list `fribrev:relations`.
///
/// Lost are objects, attachments that come after the first case, the type of values whose
/// characters don't fit it (they come back as text), and that nothing was said of a case that has
/// rows.
struct XESWriter: SourceWriter {
  /// How many objects were left out: XES has none.
  private(set) var objectsLeftOut = 0
  /// How many attachments were left out because they came after the first case.
  private(set) var attachmentsLeftOut = 0

  private let survey: SourceSurvey?
  private var attachments: [SourceAttachment] = []
  private var text = XESText()
  private var isHeaderWritten = false
  /// The case whose trace is open.
  private var openCase: String?
  /// True once the open trace has events, or attributes of its own.
  private var hasEvents = false
  private var hasAttributes = false

  /// Takes what is known of the rows, for the extensions that have to be declared; without it all
  /// standard ones are.
  init(survey: SourceSurvey? = nil) {
    self.survey = survey
  }

  mutating func write(
    _ item: SourceItem, to output: SourceOutput
  ) throws(InterchangeError) {
    switch item {
    case .attachment(let one):
      if isHeaderWritten { attachmentsLeftOut += 1 } else { attachments.append(one) }
      return
    case .object:
      objectsLeftOut += 1
      return
    case .caseAttributes(let one):
      writeHeader()
      if openCase == nil || openCase != one.id || hasEvents || hasAttributes {
        open(case: one.id, isNamed: one.attributes.contains { $0.isName(of: one.id) })
      }
      for var attribute in one.attributes {
        if attribute.key == "concept:name" && !attribute.isName(of: one.id) {
          attribute.key = XESOwn.name
        }
        text.attribute(attribute)
      }
      hasAttributes = true
    case .row(let row):
      writeHeader()
      if let id = row.caseID {
        if openCase != id { open(case: id, isNamed: false) }
        hasEvents = true
      } else {
        closeCase()
      }
      write(row)
    }
    try output.write(text.take())
  }

  mutating func finish(_ output: SourceOutput) throws(InterchangeError) {
    writeHeader()
    closeCase()
    text.close("log")
    try output.write(text.take())
  }

  private mutating func open(case id: String, isNamed: Bool) {
    closeCase()
    text.open("trace")
    openCase = id
    (hasEvents, hasAttributes) = (false, false)
    if !isNamed { text.attribute(SourceAttribute("concept:name", id)) }
  }

  private mutating func closeCase() {
    guard openCase != nil else { return }
    text.close("trace")
    openCase = nil
  }

  private mutating func write(_ row: SourceRow) {
    text.open("event")
    for attribute in row.attributes { text.attribute(attribute) }
    if !row.relations.isEmpty {
      let all = row.relations.map { tag in
        let qualifier = SourceAttribute(XESOwn.qualifier, tag.qualifier)
        return SourceAttribute(
          tag.name, .text(tag.value), nested: tag.qualifier.isEmpty ? [] : [qualifier])
      }
      text.attribute(SourceAttribute(XESOwn.relations, .list(all)))
    }
    text.close("event")
  }

  private mutating func writeHeader() {
    guard !isHeaderWritten else { return }
    isHeaderWritten = true
    XESHeaderText(attachments: attachments, survey: survey).write(to: &text)
    attachments = []
  }
}

extension SourceAttribute {
  /// True for the attribute that names the case and says more than its name.
  fileprivate func isName(of id: String) -> Bool {
    key == "concept:name" && value.characters == id
  }
}
