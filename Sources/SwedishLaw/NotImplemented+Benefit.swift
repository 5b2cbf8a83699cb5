internal import Casework

// Parts of the rules on the right to benefit and its amounts that articles leave out.
extension SwedishLaw {
  static let benefitParts: [LawPack.Unwritten] = [
    LawPack.Unwritten(
      "L43 in part", "ordinances of 2020–2022", "certificates during covid-19",
      because: "The ordinances were not read: days 8 to 21 without a certificate are"
        + " undetermined."),
    LawPack.Unwritten(
      "L43 in part", "SFB 110:55", "a cut for a missing certificate",
      because: "It is left to decisions."),
    LawPack.Unwritten(
      "L44 in part", "SFB 27:49 a", "the conditions of delayed care",
      because: "They were not read; only the dates are checked."),
    LawPack.Unwritten(
      "L44 in part", "SFB 27:50, 27:52–55 b",
      "treatment, parental leave, disability benefit, programmes",
      because: "The log does not tell of them."),
    LawPack.Unwritten(
      "L44 in part", "SFB 27:36–37", "benefit after the age limits",
      because: "The age of the insured is not in the log."),
    LawPack.Unwritten(
      "L45 in part", "SFB 27:16 a", "whether staff on demand would have worked",
      because: "The log does not tell; another basis than called-in work needs a person."),
    LawPack.Unwritten(
      "L45 in part", "SFB 27:49 c", "an agreed stretch of work",
      because: "The log does not tell of it."),
    LawPack.Unwritten(
      "L45-age in part", "SFB 27:49 d–e", "the ages themselves",
      because: "Ages are not in the log; the form of employment says who belongs to the group."),
    LawPack.Unwritten(
      "L48 in part", "SFB 28:12–17", "benefit by working time",
      because: "It needs hours that the log lacks: undetermined."),
    LawPack.Unwritten(
      "L48 in part", "SFB 28:8, 28:19–21", "deduction for simultaneous pay",
      because: "The log does not tell of such pay."),
    LawPack.Unwritten(
      "L48 in part", "SFB 27:27", "the qualifying day in full, before 2019",
      because: "Read in summary only: a paid first day needs a person."),
    LawPack.Unwritten(
      "L48 in part", "SFB 27:39", "general high-risk protection",
      because: "It can't be counted from one case."),
    LawPack.Unwritten(
      "L49 in part", "SFB 26:9–18", "protection of the SGI",
      because: "Its event is believed; its conditions are not judged."),
  ]
}
