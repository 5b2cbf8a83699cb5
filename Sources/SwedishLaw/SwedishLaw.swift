public import Casework

/// The law packs of Sweden.
///
/// Abbreviations: FL = förvaltningslagen (2017:900), the Administrative Procedure Act; FL86 = its
/// forerunner (1986:223); SFB = socialförsäkringsbalken (2010:110), the Social Insurance Code.
/// Nothing here is legal advice.
public enum SwedishLaw {
  /// The law of a sickness-benefit case: FL and SFB, where the special rules of SFB go first.
  ///
  /// Throws where the tables below contradict themselves; a test builds it.
  public static func sicknessBenefit() throws(LawPackError) -> LawPack {
    try LawPack(
      "sweden/sickness-benefit", version: "1", caseTypes: ["sickness-benefit"],
      articles: administration + benefitArticles, parameters: parameters,
      notImplemented: notImplemented)
  }

  static let administration: [any Article] =
    principles + partiality + applications + communication + decisionForm + delay
    + participation + generalAppeals

  static let benefitArticles: [any Article] =
    entitlement + rehabilitationChain + amounts + hearing + reviews + rehabilitation
    + interimAndReclaim + dataProtection

  static let parameters: [Parameter] =
    administrationParameters + decisionParameters + benefitParameters + amountParameters
    + laterParameters
}
