#include "cglibc.h"

#include <malloc.h>

/* Large arrays come and go while the books grow. Left alone, glibc raises its threshold with
   each one freed and keeps the freed blocks in the heap. */
void kontorist_return_large_blocks(void) {
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
}
