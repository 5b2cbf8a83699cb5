internal import AllocationPlan
public import CaseEngine
public import Casework
internal import DocumentTemplates
internal import FollowUp
internal import Fribrev
internal import ProductionTargets
internal import RewardStructure
internal import SwedishLaw
internal import TrustBased

extension Catalogue {
  /// The law packs and policies of this repository, and policies of others beside them.
  public static func house(and others: any Policy.Type...) throws -> Catalogue {
    Catalogue(
      laws: [try SwedishLaw.sicknessBenefit()],
      policies: [
        FreedomCharter.self, ProductionTargets.self, RewardStructure.self, DocumentTemplates.self,
        FollowUp.self, TrustBased.self, AllocationPlan.self,
      ] + others)
  }
}
