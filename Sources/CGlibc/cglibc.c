#include "cglibc.h"

#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

/* Large arrays come and go while the books grow. Left alone, glibc raises its threshold with
   each one freed and keeps the freed blocks in the heap. */
void kontorist_return_large_blocks(void) {
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
}

/* Only a wish: where the kernel knows no large pages, nothing happens. Whole large pages within
   the block, so that its neighbours are left alone. */
void kontorist_wish_large_pages(const void *start, size_t length) {
  const uintptr_t size = 2 << 20;
  uintptr_t first = ((uintptr_t)start + size - 1) / size * size;
  uintptr_t end = ((uintptr_t)start + length) / size * size;
  if (first < end) madvise((void *)first, end - first, MADV_HUGEPAGE);
}

/* The block is not touched: taking and giving it back costs nothing. */
bool kontorist_has_room(size_t length) {
  void *volatile block = malloc(length);
  free(block);
  return block != NULL;
}
