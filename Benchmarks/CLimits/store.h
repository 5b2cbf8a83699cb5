// What the loops share: the open store, and how keys and values enter it.
#ifndef CLIMITS_STORE_H
#define CLIMITS_STORE_H

#include <lmdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CLimits.h"

enum { block_size = 4096, tile_size = 256, tile_count = 16, block_level = 12, tile_level = 8 };
enum { space_type = 1, space_unit, space_actor, space_stream, space_count };

typedef struct {
  uint8_t bytes[32];
} digest;

typedef struct {
  int64_t occurred, recorded, slots[4];
  uint64_t elements;
  uint32_t stream, unit, actor, type, revision;
  uint16_t flags;
  uint8_t kind, marks;
} fact;

// The state of the log after its last record, in the order it is stored in.
typedef struct {
  int64_t recorded;
  uint32_t counts[4];
  uint64_t size;
  digest peaks[48];
} log_head;

// A node of the stored rows above the blocks, waiting for its block to be written.
typedef struct {
  uint8_t level;
  uint64_t index;
  digest root;
} pending_node;

// Facts and hashes since the last complete block.
typedef struct {
  uint64_t blocks_written;
  size_t count, capacity, tile_roots_count, nodes_count;
  fact *facts;
  digest *leaves, *tile_roots;
  pending_node nodes[256];
} tail;

typedef struct {
  uint64_t hash;
  uint32_t number;
} name_slot;

enum { name_slots = 1 << 14 };

struct limits_store {
  MDB_env *log, *derived;
  MDB_dbi records, ids, heads, names, state, facts, summaries, tiles, nodes;
  limits_hash hash;
  limits_scope scope;
  log_head head;
  tail tail;
  name_slot known[name_slots];
};

static inline void must(int result, const char *what) {
  if (result == MDB_SUCCESS) return;
  fprintf(stderr, "C limit: %s: %s\n", what, mdb_strerror(result));
  exit(1);
}

static inline void big48(uint64_t number, uint8_t *bytes) {
  for (int index = 0; index < 6; index++) bytes[index] = (uint8_t)(number >> (40 - 8 * index));
}

static inline uint64_t from_big48(const uint8_t *bytes) {
  uint64_t number = 0;
  for (int index = 0; index < 6; index++) number = number << 8 | bytes[index];
  return number;
}

static inline MDB_txn *begin(MDB_env *environment, unsigned flags) {
  MDB_txn *transaction;
  must(mdb_txn_begin(environment, NULL, flags, &transaction), "beginning a transaction");
  return transaction;
}

// Stores a value and its checksum without an intermediate copy.
static inline void put(
  MDB_txn *transaction, MDB_dbi table, const void *key, size_t key_size, const void *value,
  size_t value_size, unsigned flags) {
  MDB_val name = {key_size, (void *)key}, room = {value_size + 4, NULL};
  must(mdb_put(transaction, table, &name, &room, flags | MDB_RESERVE), "writing");
  memcpy(room.mv_data, value, value_size);
  uint32_t sum = limits_checksum(key, key_size, value, value_size);
  memcpy((uint8_t *)room.mv_data + value_size, &sum, 4);
}

// blocks.c
void tail_append(limits_store *store, const fact *next, const digest *leaf);
void write_blocks(limits_store *store);

// names.c
uint32_t number_of_name(
  limits_store *store, MDB_txn *transaction, int space, const uint8_t *name, size_t size);

#endif
