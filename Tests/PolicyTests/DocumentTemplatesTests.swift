internal import Casework
internal import DocumentTemplates
internal import Testing

@Suite("Document templates")
struct DocumentTemplatesTests {
  static func parameters(
    decision: [String] = ["reasonsGiven", "individualFacts", "decidedBy"],
    others: [String: [String]] = [:]
  ) -> [GivenParameter] {
    DocumentTemplates.manifest.parameters.map {
      .always(
        $0.name, .words,
        .words($0.name == "decision-elements" ? decision : others[$0.name] ?? []))
    }
  }

  static func trial(decision: [String] = ["reasonsGiven", "individualFacts", "decidedBy"])
    throws -> Trial
  {
    try Trial(DocumentTemplates.self, parameters(decision: decision))
  }

  @Test func `a document may follow its form and hold little, or fail it and hold much`() throws {
    let trial = try Self.trial()
    let facts: [Fact] = [
      .of(.decisionMade, day: 0, fields: ["reasonsGiven", "individualFacts", "decidedBy"]),
      .of(
        .decisionMade, day: 1,
        fields: [
          "reasonsGiven", "decidedBy", "provisions", "reasonCodes", "decidedOn", "from",
          "through", "extent",
        ]),
    ]
    #expect(
      try trial.told(trial.said(of: facts)).sorted() == [
        "decision document content 1@1 =17", "decision document content 1@2 =47",
        "decision met complete 1@1 =100", "decision met decidedBy 1@1",
        "decision met decidedBy 1@2", "decision met individualFacts 1@1",
        "decision met reasonsGiven 1@1", "decision met reasonsGiven 1@2",
        "decision missed complete 1@2 =66", "decision missed individualFacts 1@2",
      ])
  }

  @Test func `a document without any element known can't be judged`() throws {
    let trial = try Self.trial()
    // Fields that are no elements, as mappings fill them, tell nothing either.
    for fields in [[], ["kind", "question"]] as [[String]] {
      #expect(
        try trial.told(trial.said(of: [.of(.decisionMade, day: 0, fields: fields)]))
          == ["decision unknown complete 1@1"])
    }
  }

  @Test func `a document without a form is left in peace`() throws {
    let trial = try Self.trial(decision: [])
    #expect(try trial.said(of: [.of(.decisionMade, day: 0, fields: ["decidedBy"])]).isEmpty)
  }

  @Test func `a word that names no element leaves open whether all is there`() throws {
    let facts: [Fact] = [.of(.decisionMade, day: 0, fields: ["decidedBy"])]
    let misspelt = try Self.trial(decision: ["decidedBy", "reasonGiven", "decidedBy"])
    #expect(
      try misspelt.told(misspelt.said(of: facts)).sorted() == [
        "decision document content 1@1 =5", "decision met decidedBy 1@1",
        "decision unknown complete 1@1 =100",
      ])
    let nothing = try Self.trial(decision: ["reasonGiven"])
    #expect(
      try nothing.told(nothing.said(of: facts)) == ["decision unknown complete 1@1"])
  }

  @Test func `each kind of document goes by its own form`() throws {
    let types: [EventType] = [
      .proposedDecisionCommunicated, .decisionNotified, .certificateAssessed,
      .workCapacityAssessed,
    ]
    let others = [
      "proposal-elements": ["dueDate"], "letter-elements": ["sentOn"],
      "certificate-elements": ["certificate"], "capacity-elements": ["basis"],
    ]
    let trial = try Trial(DocumentTemplates.self, Self.parameters(others: others))
    let facts = types.enumerated().map { place, type in
      Fact.of(type, day: place, fields: ["dueDate", "sentOn", "certificate", "basis"])
    }
    let complete = try trial.told(trial.said(of: facts)).filter { $0.contains("complete") }
    #expect(
      complete == [
        "proposal met complete 1@1 =100", "letter met complete 1@2 =100",
        "certificate met complete 1@3 =100", "capacity met complete 1@4 =100",
      ])
  }
}
