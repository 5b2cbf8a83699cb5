#include <string.h>

#include "CLimits.h"

static const uint64_t prime1 = 11400714785074694791u, prime2 = 14029467366897019727u,
                      prime3 = 1609587929392839161u, prime4 = 9650029242287828579u,
                      prime5 = 2870177450012600261u;

static inline uint64_t rotate(uint64_t word, int count) {
  return word << count | word >> (64 - count);
}

static inline uint64_t turn(uint64_t lane, uint64_t word) {
  return rotate(lane + word * prime2, 31) * prime1;
}

static inline uint64_t merge(uint64_t hash, uint64_t lane) {
  return (hash ^ turn(0, lane)) * prime1 + prime4;
}

static inline uint64_t word(const uint8_t *bytes) {
  uint64_t word;
  memcpy(&word, bytes, 8);
  return word;
}

static uint64_t finish(uint64_t hash, const uint8_t *bytes, const uint8_t *end) {
  for (; end - bytes >= 8; bytes += 8) {
    hash = rotate(hash ^ turn(0, word(bytes)), 27) * prime1 + prime4;
  }
  if (end - bytes >= 4) {
    uint32_t half;
    memcpy(&half, bytes, 4);
    hash = rotate(hash ^ half * prime1, 23) * prime2 + prime3;
    bytes += 4;
  }
  for (; bytes < end; bytes++) hash = rotate(hash ^ *bytes * prime5, 11) * prime1;
  hash = (hash ^ hash >> 33) * prime2;
  hash = (hash ^ hash >> 29) * prime3;
  return hash ^ hash >> 32;
}

// XXH64 of its published specification.
static uint64_t xxh64(const uint8_t *bytes, size_t size, uint64_t seed) {
  const uint8_t *end = bytes + size;
  uint64_t hash = seed + prime5;
  if (size >= 32) {
    uint64_t a = seed + prime1 + prime2, b = seed + prime2, c = seed, d = seed - prime1;
    for (; end - bytes >= 32; bytes += 32) {
      a = turn(a, word(bytes));
      b = turn(b, word(bytes + 8));
      c = turn(c, word(bytes + 16));
      d = turn(d, word(bytes + 24));
    }
    hash = rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18);
    hash = merge(merge(merge(merge(hash, a), b), c), d);
  }
  return finish(hash + size, bytes, end);
}

uint32_t limits_checksum(
  const uint8_t *key, size_t key_size, const uint8_t *value, size_t value_size) {
  return (uint32_t)xxh64(value, value_size, xxh64(key, key_size, 0));
}
