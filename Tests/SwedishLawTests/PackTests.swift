import Casework
import Testing

@testable import SwedishLaw

/// Checks of the pack as a whole against the field's list of rules and its dated wordings.
@Suite("The law pack of sickness benefit as a whole")
struct PackTests {
  /// The rules of the field's list, by how sure their checks are; L is own knowledge.
  static let highRules = [
    "L01", "L02", "L11", "L14", "L15", "L16", "L17", "L18", "L22", "L24", "L26", "L27", "L30",
    "L31", "L33", "L36", "L37", "L40", "L42", "L43", "L44", "L45", "L46", "L47", "L48", "L49",
    "L50", "L52", "L53", "L54", "L55", "L58", "L59", "L60",
  ]
  static let mediumRules = [
    "L03", "L04", "L05", "L06", "L07", "L09", "L10", "L12", "L13", "L19", "L20", "L21", "L23",
    "L25", "L29", "L32", "L34", "L38", "L51", "L56", "L61", "L62", "L64", "L73",
  ]
  static let lowRules = ["L35", "L63", "L65", "L66", "L67", "L68", "L69", "L70"]

  let pack: LawPack

  init() throws {
    pack = try SwedishLaw.sicknessBenefit()
  }

  /// The rule that an article carries out, wholly or in part: `L44` of `L44-hours`.
  private func rule(of id: String) -> String { String(id.prefix(3)) }

  @Test(arguments: highRules + mediumRules + lowRules)
  func `a rule is an article or stands as not implemented, and never both`(rule: String) {
    let isArticle = pack.articles.contains { self.rule(of: $0.card.id) == rule }
    let isUnwritten = pack.notImplemented.contains { $0.id == rule }
    #expect(isArticle != isUnwritten)
  }

  @Test
  func `nothing stands in the pack that the field does not list`() {
    let rules = Set(Self.highRules + Self.mediumRules + Self.lowRules)
    for id in pack.articles.map(\.card.id) + pack.notImplemented.map(\.id) {
      #expect(rules.contains(rule(of: id)), "\(id)")
    }
  }

  @Test
  func `what is left out of a rule is left out of an article that exists`() {
    for part in pack.notImplemented where part.id.count > 3 {
      #expect(
        pack.articles.contains { rule(of: $0.card.id) == rule(of: part.id) },
        "\(part.id) \(part.provision)")
    }
  }

  @Test
  func `what is not implemented says why in a sentence`() {
    for part in pack.notImplemented {
      #expect(!part.provision.isEmpty && !part.title.isEmpty, "\(part.id)")
      #expect(part.reason.hasSuffix(".") && part.reason.first?.isUppercase == true, "\(part.id)")
    }
  }

  @Test
  func `an article is as sure as its rule, and a part of it no surer`() {
    for card in pack.articles.map(\.card) {
      let isHigh = Self.highRules.contains(rule(of: card.id))
      let isPart = card.id != rule(of: card.id)
      #expect(card.certainty == (isHigh ? .high : .medium) || isPart && isHigh, "\(card.id)")
    }
  }

  @Test
  func `an article has moments, triggers, verdicts and wordings with a source`() {
    for card in pack.articles.map(\.card) {
      #expect(!card.moments.isEmpty && !card.triggers.isEmpty, "\(card.id)")
      #expect(Set(card.verdicts).count == card.verdicts.count, "\(card.id)")
      #expect(card.statement.hasSuffix(".") && !card.title.isEmpty, "\(card.id)")
      for wording in card.wordings {
        #expect(!wording.source.isEmpty && !wording.name.isEmpty, "\(card.id) \(wording.name)")
      }
    }
  }

  @Test
  func `a wording not read leaves undetermined, and one read in summary is never broken`() {
    for card in pack.articles.map(\.card) where card.topic?.isSpecial != false {
      let isUnread = card.wordings.contains { $0.reading == .notRead }
      #expect(!isUnread || card.verdicts.contains(.undetermined), "\(card.id)")
      let isOnlySummary = card.wordings.allSatisfy { $0.reading != .text }
      #expect(!isOnlySummary || !card.verdicts.contains(.violated), "\(card.id)")
    }
  }

  @Test
  func `a parameter has a source, and an article reads it`() {
    let read = Set(pack.articles.flatMap(\.card.parameters))
    for parameter in SwedishLaw.parameters {
      #expect(read.contains(parameter.name), "\(parameter.name)")
      for value in parameter.values {
        #expect(!value.source.isEmpty, "\(parameter.name) from \(value.from)")
      }
    }
  }
}
