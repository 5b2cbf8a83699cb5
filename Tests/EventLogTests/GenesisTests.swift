import EventLog
import EventModel
import Foundation
import Testing

/// A store begins the same everywhere, so that equal histories have equal roots.
@Suite struct GenesisTests {
  @Test(arguments: [Zone.utc, .stockholm])
  func `a new store holds its zone and nothing of the machine or the moment`(
    zone: Zone
  ) async throws {
    var roots: [Digest] = []
    for _ in 0..<2 {
      let path = NSTemporaryDirectory() + "fribrev-genesis-\(UUID().uuidString)"
      defer { try? FileManager.default.removeItem(atPath: path) }
      let log = try await Log.create(at: path, zone: zone)
      defer { log.close() }
      let genesis = try log.snapshot().event(at: .first)
      #expect(Genesis.zone(of: genesis) == zone)
      #expect(genesis.recorded == .epoch && genesis.event.occurred.instant == .epoch)
      roots.append(try log.root(at: 1))
    }
    #expect(roots[0] == roots[1])
  }
}
