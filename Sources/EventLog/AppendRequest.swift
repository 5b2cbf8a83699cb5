/// One append on its way through the writer.
struct AppendRequest: Sendable {
  let events: PreparedAppend
  let premise: Premise
  let times: RecordingTimes
}
