// Whether a finished workbook holds all that was written: libxlsxwriter does not look whether its
// temporary files took everything, so on a full disk it packs what arrived and reports success.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Expands each sheet and looks for its rows, as many as were written, and for its end.
bool kontorist_xlsx_is_whole(
    void *library, const uint8_t *bytes, size_t count, const uint32_t *rows, int sheets);
