internal import Casework

// Rules that are known and judged by no article, and parts of rules that articles leave out.
//
// A whole rule stands under its number, a part under its number with "in part".
extension SwedishLaw {
  static let notImplemented: [LawPack.Unwritten] =
    partsOfTheEngine + outsideCaseStreams + notRead + partsLeftOut

  private static let partsOfTheEngine: [LawPack.Unwritten] = [
    LawPack.Unwritten(
      "L01", "FL 4 §", "deviating rules go first",
      because: "The engine applies it as the precedence of special articles over general ones of"
        + " the same topic, so it gives no verdict of its own."),
    LawPack.Unwritten(
      "L03", "RF 1:9, FL 5 §", "equality, objectivity, impartiality",
      because: "It guards what steering policies may reward, and comes with them."),
  ]

  private static let outsideCaseStreams: [LawPack.Unwritten] = [
    LawPack.Unwritten(
      "L58", "SFB 114:8, 114:11", "listed purposes",
      because: "It judges queries, which belong to no case; articles are put to case streams."),
    LawPack.Unwritten(
      "L59", "SFB 114:12", "no selection of persons by sensitive data",
      because: "It judges queries, which belong to no case; articles are put to case streams."),
    LawPack.Unwritten(
      "L60", "SFB 114:13", "access limited, checked and followed up",
      because: "It judges readings and reviews of access, which belong to no case; articles are"
        + " put to case streams."),
  ]

  private static let notRead: [LawPack.Unwritten] = [
    LawPack.Unwritten(
      "L35", "SFB ch. 113", "review by another than the first decider",
      because: "No such rule was found in the text of SFB; it is practice, from own knowledge."),
    LawPack.Unwritten(
      "L63", "OSL 5:1–2", "registering public documents",
      because: "The sections were not read; own knowledge."),
    LawPack.Unwritten(
      "L65", "GDPR, dataskyddslagen", "personal data",
      because: "The articles were not read; own knowledge."),
    LawPack.Unwritten(
      "L66", "EU AI Act annex III 5 a", "high-risk systems",
      because: "The annex was not read, and it judges policies, not cases."),
    LawPack.Unwritten(
      "L67", "LOA 7 §", "second jobs",
      because: "The section was not read, and it judges the organisation, not cases."),
    LawPack.Unwritten(
      "L68", "MBL 11 §, AML ch. 3", "negotiation and risk assessment before change",
      because: "The sections were not read, and they judge steering, not cases."),
    LawPack.Unwritten(
      "L69", "lag 2008:206, bidragsbrottslagen 6 §", "reporting suspected wrong payments",
      because: "The acts were not read; own knowledge."),
    LawPack.Unwritten(
      "L70", "språklagen 11 §, lag 2018:1937", "plain language, access, information security",
      because: "Most of the acts were not read, and they judge services, not cases."),
  ]

  private static let partsLeftOut: [LawPack.Unwritten] =
    administrationParts + decisionParts + benefitParts + rehabilitationParts + dataParts

  private static let rehabilitationParts: [LawPack.Unwritten] = [
    LawPack.Unwritten(
      "L50 in part", "SFB 30:6", "a plan at once when health improves",
      because: "No event tells that health came to allow a return."),
    LawPack.Unwritten(
      "L51 in part", "SFB 30:11", "measures begun as soon as can be",
      because: "No time is set, and the log does not tell what was possible."),
    LawPack.Unwritten(
      "L52 in part", "SFB 30:13", "what a plan holds, before 2014-01-01",
      because: "The wording was not read; complete plans are judged by 30:14 alone."),
    LawPack.Unwritten(
      "L53 in part", "SFB 110:14", "powers to inquire",
      because: "By either wording the authority may ask anyone that events name, so nothing"
        + " recorded can overstep it."),
    LawPack.Unwritten(
      "L53 in part", "SFB 110:53", "cuts for refused examinations",
      because: "Whether the refusal had a valid reason is recorded nowhere."),
    LawPack.Unwritten(
      "L53 in part", "SFB 110:21, 110:55", "special declarations, before 2018-07-01",
      because: "The wording was not read; what cites it is undetermined."),
    LawPack.Unwritten(
      "L54 in part", "SFB 110:46", "what must be reported, before 2014-07-01",
      because: "The wording was not read."),
    LawPack.Unwritten(
      "L55 in part", "SFB 112:2", "delay and weight for the insured",
      because: "The three conditions of 112:2 are assessments that no field holds; its ground is"
        + " taken as stated."),
    LawPack.Unwritten(
      "L56 in part", "SFB 108:9, 108:12–20, 108:26–31", "interest, instalments, securing payment",
      because: "The check of DOMAIN names the ground, evidence, waiver and set-off only."),
    LawPack.Unwritten(
      "L56 in part", "SFB 108:10", "interim benefit, before 2018-01-01",
      because: "The wording was not read; reclaims that rest on it are undetermined."),
  ]

  private static let dataParts: [LawPack.Unwritten] = [
    LawPack.Unwritten(
      "L61 in part", "SFB 114:15, arkivlagen 10 §", "erasure cites its authority; backups",
      because: "Erasures and destroyed keys stand in the system's stream, and articles are put to"
        + " case streams."),
    LawPack.Unwritten(
      "L62 in part", "OSL 10:1, ch. 12", "secrecy weighed before exports",
      because: "Exports belong to no case; articles are put to case streams."),
    LawPack.Unwritten(
      "L64 in part", "TF ch. 2", "views as public documents",
      because: "What the engine renders is a view, not an event; views are redacted as they are"
        + " made."),
  ]
}
