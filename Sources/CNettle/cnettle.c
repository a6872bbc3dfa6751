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

// Without a branch: half of the digits are letters, so one would be guessed wrong all the time.
static uint8_t digit(uint8_t half) {
  uint8_t is_letter = (uint8_t)(9 - half) >> 7;
  return '0' + half + is_letter * ('a' - '0' - 10);
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
  for (size_t i = 0; i < KONTORIST_HASH_SIZE; i++) {
    digits[2 * i] = digit(hash[i] >> 4);
    digits[2 * i + 1] = digit(hash[i] & 15);
  }
}
