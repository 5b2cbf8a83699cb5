#include "store.h"

// A stream that a batch touches: its head, read once and written once.
typedef struct {
  limits_part key;
  uint32_t number;
  uint64_t revision, position;
} touched;

typedef struct {
  const uint8_t *key;
  uint32_t size, index;
} sorted;

static int by_key(const void *left, const void *right) {
  const sorted *a = left, *b = right;
  int order = memcmp(a->key, b->key, a->size < b->size ? a->size : b->size);
  return order ? order : (int)a->size - (int)b->size;
}

static void read_head(
  limits_store *store, MDB_txn *transaction, const uint8_t *key, touched *head) {
  MDB_val name = {head->key.size, (void *)key}, value;
  int result = mdb_get(transaction, store->heads, &name, &value);
  if (result == MDB_NOTFOUND) return;
  must(result, "reading a head");
  memcpy(&head->number, value.mv_data, 4);
  head->revision = from_big48((uint8_t *)value.mv_data + 4);
  head->position = from_big48((uint8_t *)value.mv_data + 10);
}

// Reads the heads of a batch's streams in key order; `place` tells which is which event's.
static size_t read_heads(
  limits_store *store, MDB_txn *transaction, limits_batch batch, touched *heads, uint32_t *place) {
  sorted *order = malloc(batch.count * sizeof *order);
  for (size_t index = 0; index < batch.count; index++) {
    limits_part stream = batch.events[index].stream;
    order[index] = (sorted){batch.arena + stream.start, stream.size, (uint32_t)index};
  }
  qsort(order, batch.count, sizeof *order, by_key);
  size_t count = 0;
  for (size_t index = 0; index < batch.count; index++) {
    if (index == 0 || by_key(&order[index - 1], &order[index]) != 0) {
      heads[count] = (touched){.key = batch.events[order[index].index].stream};
      read_head(store, transaction, order[index].key, &heads[count++]);
    }
    place[order[index].index] = (uint32_t)count - 1;
  }
  free(order);
  return count;
}

static void write_heads(
  limits_store *store, MDB_txn *transaction, const uint8_t *arena, const touched *heads,
  size_t count) {
  for (size_t index = 0; index < count; index++) {
    const touched *head = &heads[index];
    uint8_t value[16];
    memcpy(value, &head->number, 4);
    big48(head->revision, value + 4);
    big48(head->position, value + 10);
    put(transaction, store->heads, arena + head->key.start, head->key.size, value, 16, 0);
  }
  const log_head *head = &store->head;
  size_t size = offsetof(log_head, peaks) + 32 * (size_t)__builtin_popcountll(head->size);
  put(transaction, store->state, "head", 4, head, size, 0);
}

// Adds a leaf to the tree, keeping what the stored rows need: each interior node is hashed once.
static void grow(limits_store *store, digest node) {
  log_head *head = &store->head;
  tail *tail = &store->tail;
  int peak = __builtin_popcountll(head->size), level = 0;
  for (uint64_t left = head->size; left & 1; left >>= 1) {
    digest joined;
    store->hash.node(head->peaks[--peak].bytes, node.bytes, joined.bytes);
    node = joined;
    level++;
    if (level == tile_level) tail->tile_roots[tail->tile_roots_count++] = node;
    if (level >= block_level && (level - block_level) % 4 == 0) {
      tail->nodes[tail->nodes_count++] = (pending_node){(uint8_t)level, head->size >> level, node};
    }
  }
  head->peaks[peak] = node;
  head->size++;
}

static void number_stream(
  limits_store *store, MDB_txn *transaction, const uint8_t *key, touched *head) {
  head->number = ++store->head.counts[0];
  uint32_t number = head->number;
  uint8_t name[6] = {space_stream, 0,
    (uint8_t)(number >> 24), (uint8_t)(number >> 16), (uint8_t)(number >> 8), (uint8_t)number};
  put(transaction, store->names, name, 6, key, head->key.size, MDB_APPEND);
}

static fact fact_of(
  limits_store *store, MDB_txn *transaction, const uint8_t *arena, const limits_event *event,
  const touched *head) {
  const uint8_t *record = arena + event->record.start;
  fact fact = {.stream = head->number, .revision = (uint32_t)head->revision};
  fact.kind = record[1];
  fact.marks = (uint8_t)(record[2] << 4);
  memcpy(&fact.flags, record + 4, 2);
  memcpy(&fact.recorded, record + 32, 8);
  memcpy(&fact.occurred, record + 40, 8);
  limits_part type = event->type, unit = event->unit, actor = event->actor;
  fact.type = number_of_name(store, transaction, space_type, arena + type.start, type.size);
  fact.unit = number_of_name(store, transaction, space_unit, arena + unit.start, unit.size);
  fact.actor = number_of_name(store, transaction, space_actor, arena + actor.start, actor.size);
  return fact;
}

static void append_event(
  limits_store *store, MDB_txn *transaction, limits_batch batch, const limits_event *event,
  touched *head) {
  uint8_t *record = batch.arena + event->record.start;
  uint64_t position = store->head.size + 1;
  if (head->number == 0) {
    number_stream(store, transaction, batch.arena + event->stream.start, head);
  }
  head->revision++;
  memcpy(record + 8, &position, 8);
  memcpy(record + 16, &head->revision, 8);
  memcpy(record + 24, &head->position, 8);
  memcpy(record + 32, &batch.recorded, 8);
  head->position = position;
  uint8_t key[6];
  big48(position, key);
  put(transaction, store->records, key, 6, record, event->record.size, MDB_APPEND);
  put(transaction, store->ids, record + 64, 16, key, 6, MDB_APPEND);
  digest leaf;
  store->hash.leaf(record - 1, event->record.size + 1, leaf.bytes);
  fact next = fact_of(store, transaction, batch.arena, event, head);
  tail_append(store, &next, &leaf);
  grow(store, leaf);
}

static void append_records_only(limits_store *store, MDB_txn *transaction, limits_batch batch) {
  for (size_t index = 0; index < batch.count; index++) {
    limits_part record = batch.events[index].record;
    uint8_t key[6];
    big48(++store->head.size, key);
    const uint8_t *bytes = batch.arena + record.start;
    put(transaction, store->records, key, 6, bytes, record.size, MDB_APPEND);
  }
}

void limits_append(limits_store *store, limits_batch batch) {
  MDB_txn *transaction = begin(store->log, 0);
  if (store->scope == limits_records_only) {
    append_records_only(store, transaction, batch);
    must(mdb_txn_commit(transaction), "committing");
    return;
  }
  touched *heads = malloc(batch.count * sizeof *heads);
  uint32_t *place = malloc(batch.count * sizeof *place);
  size_t count = read_heads(store, transaction, batch, heads, place);
  for (size_t index = 0; index < batch.count; index++) {
    append_event(store, transaction, batch, &batch.events[index], &heads[place[index]]);
  }
  store->head.recorded = batch.recorded;
  write_heads(store, transaction, batch.arena, heads, count);
  must(mdb_txn_commit(transaction), "committing");
  free(heads);
  free(place);
  write_blocks(store);
}
