public import Casework

extension DocumentTemplates {
  /// The documents a template can be given for, in the order of the manifest's reads.
  static let documents: [TemplateDocument] = [
    TemplateDocument(
      "ProposedDecisionCommunicated", "proposal-elements", clause: "PROPOSAL",
      ["dueDate", "question", "outcomeStated", "material", "materialComplete"]),
    TemplateDocument(
      "DecisionMade", "decision-elements", clause: "DECISION",
      [
        "question", "provisions", "reasonsGiven", "reasonCodes", "individualFacts",
        "replyAddressed", "appealInstruction",
      ]),
    TemplateDocument(
      "DecisionNotified", "letter-elements", clause: "LETTER",
      ["decision", "reasonsGiven", "appealInstruction", "instructionParts", "readability"]),
  ]

  /// What it says of itself.
  public static let manifest = Manifest(
    "document-templates", version: "1.0.0", "Document templates", swedish: "dokumentmallar",
    instrument: .template, issuer: .agency, legalBasis: nil, audience: ["handlers"],
    reads: documents.map { EventRead($0.type, fields: $0.elements.map(\.text)) },
    parameters: documents.map {
      ParameterDeclaration(
        $0.parameter, in: .words, doc: "Elements that \($0.type) must have; none for no template.")
    },
    clauses: documents.flatMap { document in
      [
        Clause(
          document.clause.text, "Each element that the template asks for stands in the document.",
          emits: [.document], parameters: [document.parameter],
          items: document.elements.map(\.text), amounts: .count),
        Clause(
          document.content.text,
          "How many elements the document has, wanted or not; met where all that are asked for "
            + "are there.",
          emits: [.flag], parameters: [document.parameter], amounts: .count),
      ]
    },
    measures: ["template-compliance"], effectMeasure: "changed-on-review")

  /// What comes with it.
  public static var presets: [Preset] {
    [Preset("decision-letter", text: PackageResources.decision_letter_yaml)]
  }
}
