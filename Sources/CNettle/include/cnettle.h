// The chain of a session file over nettle's SHA-256. Nettle renames its functions by macros,
// which Swift does not see, and dropped a parameter between versions 3 and 4.
#pragma once
#include <stddef.h>
#include <stdint.h>

enum { KONTORIST_HASH_SIZE = 32, KONTORIST_HASH_DIGITS = 64 };

/// Writes the hash of the bytes into `hash`, 32 bytes.
void kontorist_hash(const uint8_t *bytes, size_t count, uint8_t *hash);

/// Replaces `hash`, 32 bytes, by the hash of itself and the bytes, and writes that into `digits`
/// as 64 lowercase hexadecimal digits.
void kontorist_hash_on(uint8_t *hash, const uint8_t *bytes, size_t count, uint8_t *digits);
