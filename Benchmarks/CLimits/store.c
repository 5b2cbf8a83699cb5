#include "store.h"

enum { log_tables = 6, derived_tables = 5 };

static MDB_env *open_environment(const char *path, const char *part, unsigned flags, int tables) {
  char folder[4096];
  snprintf(folder, sizeof folder, "%s/%s", path, part);
  MDB_env *environment;
  must(mdb_env_create(&environment), "making a handle");
  must(mdb_env_set_maxdbs(environment, tables), "setting the number of tables");
  must(mdb_env_set_mapsize(environment, (size_t)1 << 38), "setting the map's size");
  must(mdb_env_open(environment, folder, flags | MDB_NOTLS, 0644), "opening");
  return environment;
}

static MDB_dbi open_table(MDB_txn *transaction, const char *name) {
  MDB_dbi table;
  must(mdb_dbi_open(transaction, name, MDB_CREATE, &table), "opening a table");
  return table;
}

static void open_tables(limits_store *store) {
  MDB_txn *transaction = begin(store->log, 0);
  store->records = open_table(transaction, "records");
  store->ids = open_table(transaction, "ids");
  store->heads = open_table(transaction, "heads");
  store->names = open_table(transaction, "names");
  store->state = open_table(transaction, "state");
  must(mdb_txn_commit(transaction), "opening tables");
  transaction = begin(store->derived, 0);
  store->facts = open_table(transaction, "facts");
  store->summaries = open_table(transaction, "summaries");
  store->tiles = open_table(transaction, "tiles");
  store->nodes = open_table(transaction, "nodes");
  must(mdb_txn_commit(transaction), "opening tables");
}

// Takes over the genesis event: its record is the first leaf and its fact the first of a block.
static void read_genesis(limits_store *store) {
  MDB_txn *transaction = begin(store->log, MDB_RDONLY);
  MDB_val key = {4, "head"}, value;
  must(mdb_get(transaction, store->state, &key, &value), "reading the head");
  memcpy(&store->head, value.mv_data, value.mv_size - 4);
  if (store->head.size != 1) must(MDB_INVALID, "a new store holds its genesis only");
  uint8_t first[6] = {0, 0, 0, 0, 0, 1};
  key = (MDB_val){6, first};
  must(mdb_get(transaction, store->records, &key, &value), "reading the genesis");
  const uint8_t *record = value.mv_data;
  fact genesis = {.stream = 1, .type = 1, .revision = 1};
  genesis.kind = record[1];
  genesis.marks = (uint8_t)(record[2] << 4);
  memcpy(&genesis.flags, record + 4, 2);
  memcpy(&genesis.recorded, record + 32, 8);
  memcpy(&genesis.occurred, record + 40, 8);
  tail_append(store, &genesis, &store->head.peaks[0]);
  mdb_txn_abort(transaction);
}

limits_store *limits_open(const char *path, limits_hash hash, limits_scope scope) {
  limits_store *store = calloc(1, sizeof *store);
  store->hash = hash;
  store->scope = scope;
  store->log = open_environment(path, "log", 0, log_tables);
  store->derived = open_environment(path, "derived", MDB_NOMETASYNC, derived_tables);
  open_tables(store);
  read_genesis(store);
  return store;
}

void limits_close(limits_store *store) {
  mdb_env_close(store->log);
  mdb_env_close(store->derived);
  free(store->tail.facts);
  free(store->tail.leaves);
  free(store->tail.tile_roots);
  free(store);
}

const char *limits_lmdb_version(void) { return mdb_version(NULL, NULL, NULL); }
