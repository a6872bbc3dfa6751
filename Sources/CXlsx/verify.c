#include "verify.h"

#include <dlfcn.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

// zlib as the library brings it along.
typedef struct {
  __typeof__(inflateInit2_) *begin;
  __typeof__(inflate) *go_on;
  __typeof__(inflateEnd) *end;
} zlib;

static uint32_t number(const uint8_t *bytes, int count) {
  uint32_t value = 0;
  while (count-- > 0) value = value << 8 | bytes[count];
  return value;
}

// What is looked for in the text of a sheet, which comes in pieces.
typedef struct {
  size_t rows;
  uint8_t last[16];
} sighting;

static const char row[] = "<row ";
static const char ending[] = "</worksheet>";

static void look(sighting *seen, const uint8_t *bytes, size_t count) {
  // The end of the piece before stands in front, for what lies across.
  enum { KEPT = sizeof seen->last };
  uint8_t seam[KEPT + sizeof row - 2];
  memcpy(seam, seen->last, KEPT);
  size_t begun = count < sizeof row - 2 ? count : sizeof row - 2;
  memcpy(seam + KEPT, bytes, begun);
  for (size_t place = KEPT - (sizeof row - 2); place + sizeof row - 1 <= KEPT + begun; place++)
    if (memcmp(seam + place, row, sizeof row - 1) == 0) seen->rows++;
  const uint8_t *end = bytes + count;
  for (const uint8_t *at = bytes; (at = memchr(at, '<', (size_t)(end - at))) != NULL; at++) {
    if ((size_t)(end - at) >= sizeof row - 1 && memcmp(at, row, sizeof row - 1) == 0) seen->rows++;
  }
  if (count >= KEPT) {
    memcpy(seen->last, end - KEPT, KEPT);
  } else {
    memmove(seen->last, seen->last + count, KEPT - count);
    memcpy(seen->last + KEPT - count, bytes, count);
  }
}

static bool expand(const zlib *z, const uint8_t *bytes, size_t count, sighting *seen) {
  enum { PIECE = 1 << 16 };
  uint8_t *piece = malloc(PIECE);
  z_stream stream = {.next_in = (Bytef *)bytes, .avail_in = (uInt)count};
  if (piece == NULL || z->begin(&stream, -MAX_WBITS, ZLIB_VERSION, (int)sizeof stream) != Z_OK) {
    free(piece);
    return false;
  }
  int outcome = Z_OK;
  while (outcome == Z_OK) {
    stream.next_out = piece;
    stream.avail_out = PIECE;
    outcome = z->go_on(&stream, Z_NO_FLUSH);
    look(seen, piece, PIECE - stream.avail_out);
  }
  z->end(&stream);
  free(piece);
  return outcome == Z_STREAM_END;
}

static bool is_whole(
    const zlib *z, const uint8_t *entry, const uint8_t *bytes, size_t count, size_t rows) {
  size_t packed = number(entry + 20, 4);
  size_t start = number(entry + 42, 4);
  if (start + 30 > count) return false;
  start += 30 + number(bytes + start + 26, 2) + number(bytes + start + 28, 2);
  if (start > count || packed > count - start) return false;
  sighting seen = {0};
  if (!expand(z, bytes + start, packed, &seen)) return false;
  size_t length = sizeof ending - 1;
  return seen.rows == rows && memcmp(seen.last + sizeof seen.last - length, ending, length) == 0;
}

bool kontorist_xlsx_is_whole(
    void *library, const uint8_t *bytes, size_t count, const uint32_t *rows, int sheets) {
  zlib z = {
      .begin = (__typeof__(z.begin))dlsym(library, "inflateInit2_"),
      .go_on = (__typeof__(z.go_on))dlsym(library, "inflate"),
      .end = (__typeof__(z.end))dlsym(library, "inflateEnd"),
  };
  enum { TAIL = 22, ENTRY = 46 };
  if (z.begin == NULL || z.go_on == NULL || z.end == NULL || count < TAIL) return false;
  size_t place = number(bytes + count - TAIL + 16, 4);
  int left = (int)number(bytes + count - TAIL + 10, 2);
  int found = 0;
  for (; left > 0; left--) {
    if (place > count || count - place < ENTRY) return false;
    const uint8_t *entry = bytes + place;
    size_t name = number(entry + 28, 2);
    size_t size = ENTRY + name + number(entry + 30, 2) + number(entry + 32, 2);
    if (size > count - place) return false;
    static const char folder[] = "xl/worksheets/sheet";
    if (name >= sizeof folder && memcmp(entry + ENTRY, folder, sizeof folder - 1) == 0) {
      // Sheets have one digit: there are no more than eight.
      int sheet = entry[ENTRY + sizeof folder - 1] - '1';
      if (sheet < 0 || sheet >= sheets) return false;
      if (!is_whole(&z, entry, bytes, count, rows[sheet])) return false;
      found++;
    }
    place += size;
  }
  return found == sheets;
}
