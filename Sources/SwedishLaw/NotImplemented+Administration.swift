internal import Casework

// Parts of the general rules on procedure that articles leave out.
extension SwedishLaw {
  static let administrationParts: [LawPack.Unwritten] = [
    LawPack.Unwritten(
      "L04 in part", "RF 11:7", "instruction in a single case, before 2011",
      because: "The wording was not read."),
    LawPack.Unwritten(
      "L06 in part", "FL 6–7 §§", "callers who gave up",
      because: "They are counted per unit; articles are put to case streams."),
    LawPack.Unwritten(
      "L06 in part", "FL86 5 §", "availability, before 2018-07-01",
      because: "The wording was not read."),
    LawPack.Unwritten(
      "L07 in part", "FL 8 §", "cooperation with other authorities",
      because: "Beyond data already held, the log does not tell who could have helped."),
    LawPack.Unwritten(
      "L07 in part", "FL86 14 §", "oral handling, before 2018-07-01",
      because: "The wording was not read."),
    LawPack.Unwritten(
      "L09 in part", "FL86 16 §", "a party's access, before 2018-07-01",
      because: "The wording was not read."),
    LawPack.Unwritten(
      "L11 in part", "FL 12 §", "demands in cases begun before 2018-07-01; a court's order",
      because: "The transition rules of 2017:900 were not read; no event tells of the order."),
    LawPack.Unwritten(
      "L12 in part", "FL86 8 §", "interpreter, before 2018-07-01",
      because: "Read in summary only; it said nothing of documents."),
    LawPack.Unwritten(
      "L13 in part", "FL 14–15 §§", "unsuitable agents; what a power of attorney holds",
      because: "No event tells of either."),
    LawPack.Unwritten(
      "L13 in part", "FL86 9 §", "agents, before 2018-07-01",
      because: "The wording was not read."),
    LawPack.Unwritten(
      "L15 in part", "FL86 12 §", "conflicts reported and decided, before 2018-07-01",
      because: "The wording was not read."),
    LawPack.Unwritten(
      "L16 in part", "AFL (1962:381)", "applications, before 2011",
      because: "The wording was not read."),
    LawPack.Unwritten(
      "L17 in part", "AFL (1962:381)", "dismissal, before 2011",
      because: "The wording was not read."),
    LawPack.Unwritten(
      "L18 in part", "FL86 10 §", "day of arrival, before 2018-07-01",
      because: "The wording was not read."),
    LawPack.Unwritten(
      "L19 in part", "AFL (1962:381)", "investigation, before 2011",
      because: "The wording was not read."),
    LawPack.Unwritten(
      "L20 in part", "FL86 14 §", "oral information, before 2018-07-01",
      because: "The wording was not read."),
  ]

  static let decisionParts: [LawPack.Unwritten] = [
    LawPack.Unwritten(
      "L21 in part", "FL 25 §", "dismissals of applications",
      because: "The order to complete the application is the hearing there."),
    LawPack.Unwritten(
      "L24 in part", "FL 26 §", "messages and meeting requests to care",
      because: "They ask for contact, and are taken for no referrals."),
    LawPack.Unwritten(
      "L24 in part", "FL86 13 §", "referral, before 2018-07-01",
      because: "The wording was not read."),
    LawPack.Unwritten(
      "L26 in part", "FL 28 §", "the mandate to decide on review",
      because: "Mandates are given by kind of decision, and reviews have none."),
    LawPack.Unwritten(
      "L26 in part", "verksförordning (1995:1322)", "who decides, before 2008",
      because: "The wording was not read."),
    LawPack.Unwritten(
      "L27 in part", "FL86 19 §", "who may dissent, and when",
      because: "The content of the section was not read."),
    LawPack.Unwritten(
      "L29 in part", "FL86 20 §", "what reasons must hold, before 2018-07-01",
      because: "The text lists no contents."),
    LawPack.Unwritten(
      "L30 in part", "FL86 21 §", "instruction on appeal and dissent, before 2018-07-01",
      because: "The parts on them were not read."),
    LawPack.Unwritten(
      "L31 in part", "SFB 112:5", "decisions that take effect later by their own words",
      because: "No field tells the day."),
    LawPack.Unwritten(
      "L32 in part", "SFB 113:4, former 113:18", "other changes; the rule repealed 2013-07-01",
      because: "The texts were not read."),
    LawPack.Unwritten(
      "L33 in part", "SFB 113:7", "the written form of a request",
      because: "Requests are taken as made; form is the insured's matter."),
    LawPack.Unwritten(
      "L36 in part", "SFB 113:12–17", "the public representative",
      because: "Their appeals are none of the article's."),
    LawPack.Unwritten(
      "L37 in part", "FL86 23–25 §§, AFL 20 kap", "appeal, by older law",
      because: "The wordings were not read."),
    LawPack.Unwritten(
      "L38 in part", "FL86 25 §", "forwarding, before 2018-07-01",
      because: "The wording was not read."),
  ]
}
