internal import Casework

extension Wording {
  /// The National Insurance Act, before the Social Insurance Code: not read.
  static let nationalInsuranceAct = Wording(
    "AFL 1962:381", from: CivilDate(2005, 1, 1), through: CivilDate(2010, 12, 31), .notRead,
    source: "AFL 1962:381 was not read")
}
