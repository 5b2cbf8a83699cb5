// What a manifest must fulfil before its policy is loaded.
extension Manifest {
  /// Throws the first fault of a manifest: names, hashes, reads, parameters, rewards.
  ///
  /// The vocabulary is that of the log's facts; one enlarged by a mapping lets a policy read types
  /// of other systems.
  public func check(
    against vocabulary: Vocabulary = CaseVocabulary.facts
  ) throws(ManifestFault) {
    try checkNames()
    try Self.check(hashesOf: clauses.flatMap { [$0.id] + $0.items + $0.timers })
    try checkReads(against: vocabulary)
    for clause in clauses { try check(clause) }
    try checkRewards()
    if let settling {
      guard let declared = parameters.first(where: { $0.name == settling }) else {
        let nearest = NearestWord.of(settling, among: parameters.map(\.name))
        throw .settlesByNoTerm(settling, nearest: nearest)
      }
      guard declared.units.allSatisfy(Term.units.contains) else {
        throw .settlesByNoTerm(settling, nearest: nil)
      }
    }
  }

  private func checkNames() throws(ManifestFault) {
    if id.isEmpty { throw .nameMissing("id") }
    if version.isEmpty { throw .nameMissing("version") }
    if reads.count > Self.readsMax { throw .tooMany("types read", max: Self.readsMax) }
    if parameters.count > Self.parametersMax {
      throw .tooMany("parameters", max: Self.parametersMax)
    }
    if clauses.count > Self.clausesMax { throw .tooMany("clauses", max: Self.clausesMax) }
    if let twice = Self.firstTwice(clauses.map(\.id)) { throw .clauseTwice(twice) }
    if let twice = Self.firstTwice(parameters.map(\.name)) { throw .parameterTwice(twice) }
    if let twice = Self.firstTwice(reads.map(\.type)) { throw .typeTwice(twice) }
    for clause in clauses {
      if clause.id.isEmpty { throw .nameMissing("clause id") }
      if clause.items.contains("") { throw .nameMissing("item of clause \(clause.id)") }
      if clause.timers.contains("") { throw .nameMissing("timer of clause \(clause.id)") }
    }
  }

  /// Throws where two different names have one hash, or a name has that of none.
  ///
  /// Clauses, items and timers share one space; the same name twice is the same name. How names
  /// are hashed is an argument because nobody has a collision of 64 bits at hand for a test.
  static func check(
    hashesOf names: [String], by hash: (String) -> NameHash = { NameHash($0) }
  ) throws(ManifestFault) {
    let hashed = names.map { (hash: hash($0), name: $0) }.sorted { $0.hash < $1.hash }
    for (one, other) in zip(hashed, hashed.dropFirst()) where one.hash == other.hash {
      guard one.name.utf8.elementsEqual(other.name.utf8) else {
        throw .sameHash(min(one.name, other.name), max(one.name, other.name))
      }
    }
    if let first = hashed.first, first.hash == .none { throw .sameHash("", first.name) }
  }

  private func checkReads(against vocabulary: Vocabulary) throws(ManifestFault) {
    for read in reads {
      guard let entry = vocabulary.entry(of: read.type) else {
        let known = vocabulary.entries.keys.sorted()
        throw .unknownType(read.type, nearest: NearestWord.of(read.type, among: known))
      }
      let slots = entry.slots.map(\.element)
      for slot in read.slots where !slots.contains(slot) {
        throw .unknownSlot(
          slot, type: read.type, nearest: NearestWord.of(slot, among: slots))
      }
      for field in read.fields where !entry.elements.contains(field) {
        throw .unknownField(
          field, type: read.type, nearest: NearestWord.of(field, among: entry.elements))
      }
    }
  }

  private func check(_ clause: Clause) throws(ManifestFault) {
    if clause.emits.contains(.policyConflict) { throw .emitsConflict(clause: clause.id) }
    try clause.demands?.check(of: clause)
    let names = parameters.map(\.name)
    for parameter in clause.parameters where !names.contains(parameter) {
      throw .parameterNotDeclared(
        parameter, clause: clause.id, nearest: NearestWord.of(parameter, among: names))
    }
    for read in clause.reads ?? [] {
      guard let own = reads.first(where: { $0.type == read.type }) else {
        throw .unreadByPolicy(read.type, clause: clause.id)
      }
      let missing =
        read.slots.first { !own.slots.contains($0) }
        ?? read.fields.first { !own.fields.contains($0) }
      if let missing { throw .unreadByPolicy("\(missing) of \(read.type)", clause: clause.id) }
    }
  }

  /// RF 1:9: what a clause declares to read is compared first, for the better message; then all
  /// that the policy reads, for that is what its code can know.
  private func checkRewards() throws(ManifestFault) {
    guard let rewarding = clauses.first(where: { $0.emits.contains(.reward) }) else { return }
    for clause in clauses where clause.emits.contains(.reward) {
      for read in clause.reads ?? reads {
        guard let field = DecisionOutcome.field(toldBy: read) else { continue }
        throw .rewardsOutcome(clause: clause.id, type: read.type, field: field)
      }
    }
    for read in reads {
      guard let field = DecisionOutcome.field(toldBy: read) else { continue }
      let other = clauses.first { clause in
        (clause.reads ?? reads).contains {
          $0.type == read.type && DecisionOutcome.field(toldBy: $0) == field
        }
      }
      throw .rewardsBesideOutcome(
        clause: rewarding.id, other: other?.id ?? "the policy", type: read.type, field: field)
    }
  }

  private static func firstTwice(_ names: [String]) -> String? {
    let sorted = names.sorted()
    return zip(sorted, sorted.dropFirst()).first { $0 == $1 }?.0
  }

  static let readsMax = 250
  static let parametersMax = 250
  static let clausesMax = 250
}
