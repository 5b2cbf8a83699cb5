internal import Casework
internal import EventModel

extension Mapping {
  /// What is allowed and yet should be known before an import, a sentence each, in a fixed order.
  ///
  /// Imports go past the guards, so an event may lack what a command would have to give.
  var doubts: [String] {
    incompleteTypes + typesOfSeveral + openBesideProtected
  }

  /// Events with their names, activities before attributes of cases.
  private var events: [(name: String, mapped: MappedType)] {
    let activities = types.sorted { $0.key < $1.key }.map { (name: $0.key, mapped: $0.value) }
    let attributes = caseAttributes.sorted { $0.key < $1.key }.compactMap { name, rule in
      rule.event.map { (name: name, mapped: $0) }
    }
    return activities + attributes
  }

  private var incompleteTypes: [String] {
    events.compactMap { name, mapped in
      guard let type = CaseVocabulary.type(named: mapped.type) else { return nil }
      let lacking = type.entry.fields.filter {
        $0.isRequired && mapped.fields[$0.name] == nil && mapped.taken[$0.name] == nil
      }
      guard !lacking.isEmpty else { return nil }
      let names = lacking.map(\.name).joined(separator: ", ")
      return "\(mapped.type) of \"\(name)\" lacks \(names), which a command would have to give; "
        + "articles that ask for it answer undetermined"
    }
  }

  private var typesOfSeveral: [String] {
    let byType = Dictionary(grouping: types.sorted { $0.key < $1.key }) { $0.value.type }
    return byType.sorted { $0.key < $1.key }.compactMap { type, activities in
      guard activities.count > 1 else { return nil }
      let names = activities.map { "\"\($0.key)\"" }.joined(separator: ", ")
      return "\(names) all become \(type): measures count them as one activity"
    }
  }

  /// A protected attribute whose value goes into an open field all the same.
  private var openBesideProtected: [String] {
    events.flatMap { name, mapped in
      mapped.taken.sorted { $0.key < $1.key }.compactMap { field, attribute in
        guard sealing[attribute] != nil else { return nil }
        return "\(field) of \(mapped.type) takes \"\(attribute)\", which is sealed: it stays empty"
      }
    }
  }
}
