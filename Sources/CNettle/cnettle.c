#include "cnettle.h"

#include <nettle/sha2.h>
#include <nettle/version.h>

static void finish(struct sha256_ctx *context, uint8_t *hash) {
#if NETTLE_VERSION_MAJOR < 4
  sha256_digest(context, SHA256_DIGEST_SIZE, hash);
#else
  sha256_digest(context, hash);
#endif
}

void kontorist_hash(const uint8_t *bytes, size_t count, uint8_t *hash) {
  struct sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, count, bytes);
  finish(&context, hash);
}

void kontorist_hash_on(uint8_t *hash, const uint8_t *bytes, size_t count, uint8_t *digits) {
  struct sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, KONTORIST_HASH_SIZE, hash);
  sha256_update(&context, count, bytes);
  finish(&context, hash);
  for (size_t i = 0; i < KONTORIST_HASH_DIGITS; i++) {
    uint8_t half = i % 2 == 0 ? hash[i / 2] >> 4 : hash[i / 2] & 15;
    digits[i] = half + (half < 10 ? '0' : 'a' - 10);
  }
}
