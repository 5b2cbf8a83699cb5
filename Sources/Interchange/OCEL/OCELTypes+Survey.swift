extension OCELTypes {
  /// Adds the types and attributes that a source turned out to have to those that are declared;
  /// what is declared keeps its type.
  mutating func add(_ survey: SourceSurvey) {
    for activity in survey.activities where !activity.isEmpty {
      guard let columns = survey.rows[activity] else { continue }
      events.add(Self.attributes(columns), to: activity)
    }
    for type in survey.objectTypes {
      guard let columns = survey.objects[type] else { continue }
      objects.add(Self.attributes(columns), to: type)
    }
  }

  private static func attributes(
    _ columns: SourceSurvey.Columns
  ) -> [(name: String, type: OCELValueType)] {
    columns.names.filter { !OCELKeys.all.contains($0) }
      .map { ($0, OCELValueType(typeWord: columns.types[$0] ?? "string")) }
  }
}
