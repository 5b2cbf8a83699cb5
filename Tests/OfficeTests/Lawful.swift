/// Settings under which no breach is planted.
enum Lawful {
  static let settings: [(name: String, value: String)] = [
    ("breaches.otherShare", "0"), ("breaches.weakReasonsShare", "0"),
    ("breaches.missingProposalShare", "0"), ("breaches.lateDocumentationShare", "0"),
    ("breaches.missingDelayNoticeShare", "0"), ("breaches.flawedReclaimShare", "0"),
  ]
}
