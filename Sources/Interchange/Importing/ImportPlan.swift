internal import EventLog
internal import EventModel

/// What an import would append: ids given, compared with what the log holds, sorted by time in
/// working files.
///
/// Between the two passes: reads the rows case by case and touches nothing. Memory: the spool's,
/// and of one case what the log holds of it.
struct ImportPlan {
  /// The events to append, in their order.
  var events: SpoolRuns
  /// How many there are, by what they are.
  var counts = Counts()
  /// True if the import had begun already, and goes on.
  var hasStarted = false
  /// What is put beside them.
  var attachments: [SourceAttachment]
  /// How often what was said of a case was said otherwise further on.
  var changedAttributes: Int
  /// The imports of the source that were stopped, with how many of their rows the file has.
  var stopped: [StoppedImport]
  /// Streams that get their first event: nobody else may have begun them meanwhile.
  var unborn: Set<StreamName>

  struct Counts: Hashable, Sendable {
    /// Streams of cases that rows belong to.
    var cases = 0
    /// Rows to append.
    var rows = 0
    /// Rows that the log has.
    var known = 0
    /// Synthesised events to append.
    var synthesised = 0
    /// Events of objects, and those carried of other kinds of stream, to append.
    var others = 0

    /// Those of them that were read by the mapping now as they were then.
    var knownByMapping = 0
    /// What an import that goes on had appended before it was stopped: rows, synthesised, others.
    var before = [0, 0, 0]

    /// All that would be appended.
    var toAppend: Int { rows + synthesised + others }
  }
}
