internal import Casework

/// A kind of document, the event that tells of it, and the elements it can have.
struct Document {
  /// The clause about it, and the first word of its parameter.
  let name: String
  /// What it is, for the rule in words.
  let title: String
  let type: String
  /// Fields of the event, of which presence alone is seen.
  let elements: [String]

  /// The parameter that names the required elements.
  var parameter: String { "\(name)-elements" }

  /// What is read of the event.
  var read: EventRead { EventRead(type, fields: elements) }

  static let all = [
    Document(
      name: "proposal", title: "a proposed decision (förslag till beslut)",
      type: "ProposedDecisionCommunicated",
      elements: [
        "kind", "question", "outcomeStated", "from", "through", "extent", "material",
        "materialComplete", "dueDate", "translated",
      ]),
    Document(
      name: "decision", title: "a decision (beslut)", type: "DecisionMade",
      elements: [
        "provisions", "reasonsGiven", "reasonCodes", "individualFacts", "contraryReason",
        "exception", "replyAddressed", "proposal", "communicationGround", "decidedBy",
        "presentedBy", "others", "decidedOn", "appealInstruction", "from", "through", "extent",
      ]),
    Document(
      name: "letter", title: "a letter of decision (underrättelse)", type: "DecisionNotified",
      elements: [
        "decision", "sentOn", "reasonsGiven", "appealInstruction", "instructionParts",
        "dissentIncluded", "representativeNotified", "translated", "readability",
      ]),
    Document(
      name: "certificate", title: "an assessment of a certificate (bedömning av läkarintyg)",
      type: "CertificateAssessed",
      elements: ["verdict", "deficientFields", "certificate", "minutes"]),
    Document(
      name: "capacity", title: "an investigation of working capacity (arbetsförmåga)",
      type: "WorkCapacityAssessed",
      elements: [
        "basis", "extent", "from", "through", "reasonCodes", "individualFacts", "certificate",
        "employmentForm", "exception", "exceptionReasonGiven", "expectedReturn",
        "occupationalGroup",
      ]),
  ]
}
