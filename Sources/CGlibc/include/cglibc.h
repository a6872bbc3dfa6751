#pragma once

#include <stdbool.h>
#include <stddef.h>

/* What glibc offers and Swift's own module for it leaves out. */

/* Gives blocks from 1 MiB on back to the system as soon as they are freed. */
void kontorist_return_large_blocks(void);

/* Wishes for pages of 2 MiB in a block that is about to be filled. */
void kontorist_wish_large_pages(const void *start, size_t length);

/* Whether a block of this size could be had now: an array that asks in vain ends the program. */
bool kontorist_has_room(size_t length);
