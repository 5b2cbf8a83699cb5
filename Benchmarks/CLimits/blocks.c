#include "store.h"

enum { bitmap_bytes = 1024 };

void tail_append(limits_store *store, const fact *next, const digest *leaf) {
  tail *tail = &store->tail;
  if (tail->count == tail->capacity) {
    tail->capacity = tail->capacity ? 2 * tail->capacity : 4 * block_size;
    tail->facts = realloc(tail->facts, tail->capacity * sizeof(fact));
    tail->leaves = realloc(tail->leaves, tail->capacity * sizeof(digest));
    tail->tile_roots = realloc(tail->tile_roots, tail->capacity / tile_size * sizeof(digest));
  }
  tail->facts[tail->count] = *next;
  tail->leaves[tail->count++] = *leaf;
}

static size_t set_bit(uint8_t *bitmap, uint32_t number, size_t size) {
  size_t byte = number / 8;
  if (byte >= bitmap_bytes) must(MDB_INVALID, "numbers up to 8191 have room in a summary");
  bitmap[byte] |= (uint8_t)(1 << number % 8);
  return byte >= size ? byte + 1 : size;
}

static size_t summarise(const fact *facts, uint8_t *summary) {
  uint8_t types[bitmap_bytes] = {0}, units[bitmap_bytes] = {0};
  size_t types_size = 0, units_size = 0;
  int64_t times[4] = {
    facts[0].occurred, facts[0].occurred, facts[0].recorded, facts[block_size - 1].recorded};
  for (int index = 0; index < block_size; index++) {
    if (facts[index].occurred < times[0]) times[0] = facts[index].occurred;
    if (facts[index].occurred > times[1]) times[1] = facts[index].occurred;
    types_size = set_bit(types, facts[index].type, types_size);
    units_size = set_bit(units, facts[index].unit, units_size);
  }
  uint32_t size = (uint32_t)types_size;
  memcpy(summary, times, 32);
  memcpy(summary + 32, &size, 4);
  memcpy(summary + 36, types, types_size);
  memcpy(summary + 36 + types_size, units, units_size);
  return 36 + types_size + units_size;
}

static void write_block(limits_store *store, MDB_txn *transaction, size_t block) {
  const tail *tail = &store->tail;
  static uint8_t tiles[32 * (block_size + tile_count)], summary[36 + 2 * bitmap_bytes];
  uint8_t key[6];
  big48(tail->blocks_written + block, key);
  const fact *facts = tail->facts + block * block_size;
  put(transaction, store->facts, key, 6, facts, block_size * sizeof(fact), MDB_APPEND);
  size_t size = summarise(facts, summary);
  put(transaction, store->summaries, key, 6, summary, size, MDB_APPEND);
  memcpy(tiles, tail->leaves + block * block_size, 32 * block_size);
  memcpy(tiles + 32 * block_size, tail->tile_roots + block * tile_count, 32 * tile_count);
  put(transaction, store->tiles, key, 6, tiles, sizeof tiles, MDB_APPEND);
}

static void write_nodes(limits_store *store, MDB_txn *transaction) {
  for (size_t index = 0; index < store->tail.nodes_count; index++) {
    const pending_node *node = &store->tail.nodes[index];
    uint8_t key[7] = {node->level};
    big48(node->index, key + 1);
    put(transaction, store->nodes, key, 7, &node->root, 32, MDB_NOOVERWRITE);
  }
  store->tail.nodes_count = 0;
}

// Writes the blocks that are complete, in one commit that leaves its last flush to the next.
void write_blocks(limits_store *store) {
  tail *tail = &store->tail;
  size_t blocks = tail->count / block_size;
  if (blocks == 0) return;
  MDB_txn *transaction = begin(store->derived, 0);
  for (size_t block = 0; block < blocks; block++) write_block(store, transaction, block);
  write_nodes(store, transaction);
  must(mdb_txn_commit(transaction), "committing blocks");
  size_t taken = blocks * block_size;
  tail->blocks_written += blocks;
  tail->count -= taken;
  tail->tile_roots_count -= blocks * tile_count;
  memmove(tail->facts, tail->facts + taken, tail->count * sizeof(fact));
  memmove(tail->leaves, tail->leaves + taken, tail->count * sizeof(digest));
  memmove(
    tail->tile_roots, tail->tile_roots + blocks * tile_count,
    tail->tile_roots_count * sizeof(digest));
}
