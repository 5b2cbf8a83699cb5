#include "store.h"

static MDB_cursor *open_cursor(MDB_txn *transaction, MDB_dbi table) {
  MDB_cursor *cursor;
  must(mdb_cursor_open(transaction, table, &cursor), "opening a cursor");
  return cursor;
}

uint64_t limits_scan(limits_store *store) {
  MDB_txn *transaction = begin(store->derived, MDB_RDONLY);
  MDB_cursor *cursor = open_cursor(transaction, store->facts);
  MDB_val key, value;
  uint64_t sum = 0;
  while (mdb_cursor_get(cursor, &key, &value, MDB_NEXT) == MDB_SUCCESS) {
    const fact *facts = value.mv_data;
    for (int index = 0; index < block_size; index++) {
      const fact *next = &facts[index];
      sum += (uint64_t)next->occurred + (uint64_t)next->recorded + next->stream + next->unit
        + next->type;
    }
  }
  mdb_cursor_close(cursor);
  mdb_txn_abort(transaction);
  return sum;
}

void limits_verify(limits_store *store, uint8_t *result) {
  MDB_txn *transaction = begin(store->log, MDB_RDONLY);
  MDB_cursor *cursor = open_cursor(transaction, store->records);
  MDB_val key, value;
  digest leaf, left = {{0}}, node;
  static uint8_t prefixed[65536];
  while (mdb_cursor_get(cursor, &key, &value, MDB_NEXT) == MDB_SUCCESS) {
    memcpy(prefixed + 1, value.mv_data, value.mv_size - 4);
    store->hash.leaf(prefixed, value.mv_size - 3, leaf.bytes);
    store->hash.node(left.bytes, leaf.bytes, node.bytes);
    left = node;
  }
  memcpy(result, left.bytes, 32);
  mdb_cursor_close(cursor);
  mdb_txn_abort(transaction);
}
