internal import Casework

/// JO, for FL 25 § and SFB 110:13 a: an extension is weighed on its own.
///
/// A reasoned wish for a short extension, made near the decision, is weighed on its own: that there
/// were extensions before is no reason by itself.
///
/// Question: from when? The opinions say how the law in force is to be applied; taken from the
/// start of SFB. They were read in summary only, and nothing here is ever a breach.
struct ExtensionWeighedOnItsOwn: Article {
  let card = ArticleCard(
    "L23", "JO practice on FL 25 §", "an extension is weighed on its own",
    "A reasoned wish for a short extension is not refused for earlier extensions alone.",
    moments: [.retrospective], certainty: .medium, triggers: [.extensionRefused],
    verdicts: [.satisfied, .notApplicable, .needsPerson],
    wordings: [
      Wording(
        "JO practice", from: CivilDate(2011, 1, 1), .summary,
        source: "JO 7021-2016, 3833-2015, 5206-2010, in summary")
    ])

  func judge(_ act: Act) -> Answer {
    let request = act.referred(.extensionRequested, by: .request)
    guard act.event[.extensionGround] == .earlierExtensions else {
      return .satisfied("refused for a reason of its own", on: request)
    }
    if request?[.reasonsGiven] == false {
      return .notApplicable("the wish was not reasoned", on: request)
    }
    return .needsPerson("refused for earlier extensions: was this wish weighed?", on: request)
  }
}
