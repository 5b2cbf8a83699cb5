// The loops a C programmer would write for the work our log does: the limits it is measured by.
//
// They write a whole store of our format, entry for entry (the benchmark compares the tables), with
// LMDB's C interface, one thread, nothing checked that need not be. SHA-256 goes through pointers
// to our own hash, so that both pay the same for it; XXH64 is C of its own, as is all the rest.
#ifndef CLIMITS_H
#define CLIMITS_H

#include <stddef.h>
#include <stdint.h>

// Our hashes of RFC 6962; a leaf comes with its prefix, the byte 0x00.
typedef struct {
  void (*leaf)(const uint8_t *prefixed, size_t size, uint8_t *digest);
  void (*node)(const uint8_t *left, const uint8_t *right, uint8_t *digest);
} limits_hash;

// A part of an event's bytes in the batch's arena, counted from the arena's start.
typedef struct {
  uint32_t start;
  uint32_t size;
} limits_part;

// A record with zeros where the log's own numbers belong, and what the tables need of it. The byte
// before a record is the leaf prefix.
typedef struct {
  limits_part record;
  // The key of table `heads`: the stream's kind and id.
  limits_part stream;
  limits_part type;
  limits_part unit;
  limits_part actor;
} limits_event;

typedef struct {
  uint8_t *arena;
  const limits_event *events;
  size_t count;
  int64_t recorded;
} limits_batch;

// What the loop writes beside the records.
typedef enum { limits_whole, limits_records_only } limits_scope;

typedef struct limits_store limits_store;

// Opens a store that holds its genesis event and no more.
limits_store *limits_open(const char *path, limits_hash hash, limits_scope scope);

// Appends a batch, durably, in one commit; then the blocks it completes, in a commit of their own.
void limits_append(limits_store *store, limits_batch batch);

// Adds up five fields of every fact in complete blocks.
uint64_t limits_scan(limits_store *store);

// Hashes one leaf and one interior node per record.
void limits_verify(limits_store *store, uint8_t *digest);

void limits_close(limits_store *store);

uint32_t limits_checksum(
  const uint8_t *key, size_t key_size, const uint8_t *value, size_t value_size);

const char *limits_lmdb_version(void);

#endif
