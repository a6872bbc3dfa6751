#pragma once

/* What glibc offers and Swift's own module for it leaves out. */

/* Gives blocks from 1 MiB on back to the system as soon as they are freed. */
void kontorist_return_large_blocks(void);
